package org.tenbiki.domain.certificate;

/** What lists of certificates can be sorted by. */
public enum CertificateOrder {
  SERIAL_NUMBER,
  LOGIN_ID,
  LAST_DAY
}
