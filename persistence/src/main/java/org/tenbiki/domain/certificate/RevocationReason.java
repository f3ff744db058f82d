package org.tenbiki.domain.certificate;

/** Why a certificate is revoked. Source: RFC 5280 §5.3.1. */
public enum RevocationReason {
  UNSPECIFIED(0),
  KEY_COMPROMISE(1),
  AFFILIATION_CHANGED(3),
  SUPERSEDED(4),
  CESSATION_OF_OPERATION(5),
  PRIVILEGE_WITHDRAWN(9);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  /** The CRLReason of RFC 5280. */
  public int code() {
    return code;
  }
}
