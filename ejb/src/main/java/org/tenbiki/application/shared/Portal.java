package org.tenbiki.application.shared;

/**
 * The deployment's own addresses, without a slash at the end, and what it is.
 *
 * @param demo whether this is a demo, which has a page of its mails and no SMTP server
 * @param nodeName unique among the nodes of one deployment
 */
public record Portal(
    String publicUrl, String memberUrl, String secondMemberUrl, boolean demo, String nodeName) {}
