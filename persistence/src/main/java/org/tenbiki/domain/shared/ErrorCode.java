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
  WRONG_PREFIX("input", "E1011"),
  SAME_AS_OTHER_PASSWORD("input", "E1012"),
  SAME_AS_BEFORE("input", "E1013"),
  SAME_AS_LOGIN_ID("input", "E1014"),
  WRONG_DAY("input", "E1021"),
  WRONG_TIME("input", "E1022"),
  WRONG_HOURS("input", "E1023"),
  WRONG_YEARLY_DAYS("input", "E1024"),
  NEVER_OPEN("input", "E1025"),
  HOLIDAY_EXISTS("input", "E1026"),

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
  WRONG_FILE_PASSWORD("certificate", "E3009"),
  REQUEST_MISSING("certificate", "E3011"),
  REQUEST_TOO_LARGE("certificate", "E3012"),
  REQUEST_UNREADABLE("certificate", "E3013"),
  REQUEST_WITH_PRIVATE_KEY("certificate", "E3014"),
  REQUEST_ALGORITHM("certificate", "E3015"),
  REQUEST_SIGNATURE("certificate", "E3016"),
  KEY_KIND("certificate", "E3021"),
  KEY_SIZE("certificate", "E3022"),
  KEY_MALFORMED("certificate", "E3023"),
  KEY_EXPONENT("certificate", "E3024"),
  KEY_SMALL_FACTOR("certificate", "E3025"),
  KEY_CLOSE_PRIMES("certificate", "E3026"),
  KEY_ROCA("certificate", "E3027"),
  KEY_KNOWN("certificate", "E3028"),
  KEY_REUSED("certificate", "E3029"),
  KEY_NOT_WANTED("certificate", "E3030"),
  NO_CERTIFICATES_YET("certificate", "E3031"),
  CERTIFICATE_NOT_PERMITTED("certificate", "E3032"),
  USABLE_CERTIFICATE_HELD("certificate", "E3033"),

  CHANGES_SEEN_MEANWHILE("member", "E3036"),
  CHANGES_IN_CONFLICT("member", "E3037"),
  CHANGE_OVER("member", "E3038"),
  NO_CHANGE("member", "E3039"),
  NOT_AN_ACCOUNT("member", "E3040"),
  APPROVAL_PASSWORD_NOT_GIVEN("member", "E3041"),
  CHANGE_OUTDATED("member", "E3042"),

  NO_CERTIFICATE("login", "E4001"),
  CERTIFICATE_EXPIRED("login", "E4002"),
  CERTIFICATE_REVOKED("login", "E4003"),
  CERTIFICATE_SUPERSEDED("login", "E4004"),
  UNKNOWN_OR_CLOSED("login", "E4005"),
  LOGIN_LOCKED("login", "E4006"),
  LOGIN_BLOCKED("login", "E4007"),
  WRONG_PASSWORD("login", "E4008"),
  SESSION_ENDED("login", "E4009"),
  CERTIFICATE_NEEDED("login", "E4021"),
  WRONG_ID_OR_PASSWORD("login", "E4022"),
  FACTOR_MISSING("login", "E4011"),
  PASSAGE_OVER("login", "E4012"),
  WRONG_FACTOR("login", "E4013"),
  WRONG_APPROVAL_PASSWORD("login", "E4014"),
  APPROVAL_PASSWORD_TO_CHANGE("login", "E4015"),
  APPROVAL_PASSWORD_SET("login", "E4016"),

  NOTHING_TO_RELEASE("staff", "E5001"),
  ALREADY_REVOKED("staff", "E5002"),
  REQUEST_PENDING("staff", "E5101"),
  REQUEST_DECIDED("staff", "E5102"),
  OWN_REQUEST("staff", "E5103"),
  REQUEST_ABOUT_ONESELF("staff", "E5104"),
  NOT_OWN_REQUEST("staff", "E5105"),
  TARGET_CHANGED("staff", "E5106"),
  NO_MASTER("staff", "E5107"),
  WRONG_CONTRACT_STATUS("staff", "E5201"),
  CERTIFICATES_REQUIRED("staff", "E5204"),
  MASTER_REGISTERED("staff", "E5202"),
  FORM_SENT_WITH_ANOTHER_PASSWORD("staff", "E5203"),
  NOT_A_NUMBER_OF_DIGITS("staff", "E5210"),
  ACCOUNT_EXISTS("staff", "E5211"),
  NO_IMPORT_OF_MASTERS("staff", "E5205"),
  MASTER_BY_STAFF_ONLY("staff", "E5206"),
  MASTER_NOT_BY_STAFF("staff", "E5207"),
  PASSWORD_HANDED_OVER("staff", "E5208"),
  FILE_MISSING("staff", "E5301"),
  FILE_TOO_LARGE("staff", "E5302"),
  FILE_UNREADABLE("staff", "E5303"),
  FILE_NOT_CSV("staff", "E5304"),
  TOO_MANY_ROWS("staff", "E5305"),
  FILE_WITHOUT_ROWS("staff", "E5306"),
  UNKNOWN_COLUMN("staff", "E5307"),
  MISSING_COLUMN("staff", "E5308"),
  NUMBER_TWICE_IN_FILE("staff", "E5309"),
  IMPORT_EXPIRED("staff", "E5310"),

  FACTOR_NOT_ASKED("staff", "E5401"),
  FACTOR_NOT_FOR_USER("staff", "E5402"),
  NO_FACTOR("staff", "E5403"),
  FACTOR_HANDED_OVER("staff", "E5404"),

  MAIL_NOT_PARKED("mail", "E7001"),
  TEMPLATE_EDITED_MEANWHILE("mail", "E7002"),
  TEMPLATE_UNKNOWN_NAME("mail", "E7003"),
  TEMPLATE_NEEDS_CONDITION("mail", "E7004"),
  TEMPLATE_CONDITION_ONLY("mail", "E7005"),
  TEMPLATE_NOT_ALLOWED("mail", "E7006"),
  TEMPLATE_UNBALANCED("mail", "E7007"),
  TEMPLATE_LINK("mail", "E7008"),
  TEMPLATE_CONTROL_CHARACTER("mail", "E7009"),
  TEMPLATE_WITHOUT_SERVICE_NAME("mail", "E7010"),
  TEMPLATE_TOO_LONG("mail", "E7011"),
  MAIL_OUT_OF_TIME("mail", "E7012"),

  TOO_MANY_USERS("member", "E6001"),
  WRONG_CURRENT_PASSWORD("member", "E6002"),
  ACCOUNT_LOCKED("member", "E6003"),

  WRONG_MINUTE("notice", "E8001"),
  PERIOD_REVERSED("notice", "E8002"),
  NOT_A_PAGE("notice", "E8003"),
  NO_SUCH_CONTRACT("notice", "E8004"),
  ANNOUNCEMENT_WITHDRAWN("notice", "E8005"),
  CONFIRM_AGAIN("notice", "E8006"),
  KIND_OR_CONTRACT("notice", "E8007"),
  ANNOUNCEMENT_CHANGED_MEANWHILE("notice", "E8008"),

  NOT_A_NUMBER("settings", "E8101"),
  OUT_OF_BOUNDS("settings", "E8102"),
  LEAST_ABOVE_MOST("settings", "E8103"),
  SHOWN_AFTER_LOCK("settings", "E8104"),
  WINDOW_BEYOND_VALIDITY("settings", "E8105"),
  NOTICE_BEFORE_WINDOW("settings", "E8106"),
  NOTICES_NOT_DESCENDING("settings", "E8107"),
  WARNING_BEYOND_IDLE("settings", "E8108"),
  NO_APPROVER("settings", "E8109"),
  NOTHING_CHANGED("settings", "E8110"),
  SETTINGS_EDITED_MEANWHILE("settings", "E8111"),
  WRONG_PHONE("settings", "E8112"),
  NOT_A_PREFIX("settings", "E8121"),
  LOGIN_ID_TOO_LONG("settings", "E8122"),
  YEAR_HAS_365_DAYS("settings", "E8123"),
  WARNING_BEYOND_APPROVAL("settings", "E8124"),
  STEP_WITHOUT_TOKEN("settings", "E8141"),
  NO_FINANCIAL_CODE("settings", "E8142"),
  FACTOR_WITHOUT_CERTIFICATE("settings", "E8143"),

  VERIFICATION_RUNNING("audit", "E8201"),

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
