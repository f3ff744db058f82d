package org.tenbiki.domain.certificate;

/** What a user is told about a certificate that comes to its end. Source: requirement C-9. */
public enum ExpiryNotice {
  FIRST,
  SECOND,
  EXPIRED
}
