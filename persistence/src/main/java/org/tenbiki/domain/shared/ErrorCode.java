package org.tenbiki.domain.shared;

/**
 * Every error that a user can be told, with the code that the help desk hears on the telephone. The
 * texts stand in the bundles under {@code error.<area>.<code>}.
 */
public enum ErrorCode {
  REQUIRED("input", "E1001"),
  WRONG_CHARACTERS("input", "E1002"),
  LOGIN_ID_EXISTS("input", "E1003"),
  WRONG_LENGTH("input", "E1004"),
  REENTRY_DIFFERS("input", "E1005"),
  WRONG_MAIL_ADDRESS("input", "E1006"),
  WRONG_NAME("input", "E1007"),
  MUST_MIX("input", "E1008"),
  CONTRACT_NUMBER_EXISTS("input", "E1009"),
  NOT_A_CHOICE("input", "E1010"),

  WRONG_CONTRACT_OR_PASSWORD("registration", "E2001"),
  CONTRACT_LOCKED("registration", "E2002"),
  CONTRACT_BLOCKED("registration", "E2003"),
  MASTER_EXISTS("registration", "E2004"),
  REGISTRATION_EXPIRED("registration", "E2005"),
  CONTRACT_NOT_ACTIVE("registration", "E2006"),

  WRONG_USER_OR_PASSWORD("certificate", "E3001"),
  USER_LOCKED("certificate", "E3002"),
  USER_BLOCKED("certificate", "E3003"),
  USABLE_CERTIFICATE_EXISTS("certificate", "E3004"),
  ISSUANCE_EXPIRED("certificate", "E3005"),
  ISSUANCE_FAILED("certificate", "E3006"),
  USER_NOT_ACTIVE("certificate", "E3007"),
  ISSUANCE_RUNS("certificate", "E3008"),

  NO_CERTIFICATE("login", "E4001"),
  CERTIFICATE_EXPIRED("login", "E4002"),
  CERTIFICATE_REVOKED("login", "E4003"),
  CERTIFICATE_SUPERSEDED("login", "E4004"),
  UNKNOWN_OR_CLOSED("login", "E4005"),
  LOGIN_LOCKED("login", "E4006"),
  LOGIN_BLOCKED("login", "E4007"),
  WRONG_PASSWORD("login", "E4008"),
  SESSION_ENDED("login", "E4009"),

  NOTHING_TO_RELEASE("staff", "E5001"),
  ALREADY_REVOKED("staff", "E5002"),

  WRONG_TIME("notice", "E7001"),
  PERIOD_REVERSED("notice", "E7002"),
  NOT_A_PAGE("notice", "E7003"),
  NO_SUCH_CONTRACT("notice", "E7004"),
  ANNOUNCEMENT_WITHDRAWN("notice", "E7005"),
  CONFIRM_AGAIN("notice", "E7006"),

  INTERNAL("system", "E9001"),
  UNAVAILABLE("system", "E9002"),
  NOT_FOUND("system", "E9003"),
  FORBIDDEN("system", "E9004");

  private final String area;
  private final String code;

  ErrorCode(String area, String code) {
    this.area = area;
    this.code = code;
  }

  /** Unique, {@code E} and four digits. */
  public String code() {
    return code;
  }

  /** Where the text of this code is found in the bundles. */
  public String messageKey() {
    return "error." + area + "." + code;
  }
}
