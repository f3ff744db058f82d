package org.tenbiki.web.login;

import org.tenbiki.domain.shared.ErrorCode;

/**
 * Why a certificate opens nothing, in words. Source: requirement A-2.
 *
 * @param text what is the matter
 * @param next what to do now
 * @param reissue whether a new certificate is the way out, and its pages are worth a link
 */
public record Failure(ErrorCode code, String text, String next, boolean reissue) {}
