package org.tenbiki.application.user;

/** A certificate in a list that holds those of many users. */
public record HeldCertificate(
    CertificateRow certificate, long userId, String loginId, String userName) {}
