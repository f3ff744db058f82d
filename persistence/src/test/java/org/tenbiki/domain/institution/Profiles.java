package org.tenbiki.domain.institution;

import java.util.EnumMap;
import java.util.Map;

/** Profiles of rokin's figures, some of them changed. */
final class Profiles {
  private static final String ROKIN =
      "CONTRACT_NUMBER_MIN:8,CONTRACT_NUMBER_MAX:8,CONTRACT_NUMBER_MIX:false,"
          + "INITIAL_PASSWORD_MIN:6,INITIAL_PASSWORD_MAX:6,INITIAL_PASSWORD_MIX:false,"
          + "LOGIN_ID_PREFIX:,LOGIN_ID_MIN:6,LOGIN_ID_MAX:12,LOGIN_ID_MIX:true,"
          + "PASSWORD_STYLE:LETTERS_AND_DIGITS,PASSWORD_MIN:6,PASSWORD_MAX:12,PASSWORD_MIX:true,"
          + "USER_NAME_LENGTH:20,USER_NAME_FULL_WIDTH:true,ORGANISATION_NAME_LENGTH:60,"
          + "BRANCH_NAME_LENGTH:40,MAIL_LENGTH:50,FAILURES_PER_LOCK:6,REMAINING_SHOWN_FROM:4,"
          + "LOCK_MINUTES:60,LOCKS_PER_BLOCK:3,VALIDITY_RULE:CALENDAR_DAYS,VALIDITY_DAYS:366,RENEWAL_WINDOW_DAYS:30,"
          + "FIRST_NOTICE_DAYS:30,SECOND_NOTICE_DAYS:10,DOWNLOAD_MINUTES:15,"
          + "REGISTRATION_MINUTES:30,IDLE_MINUTES:15,IDLE_WARNING_MINUTES:2,"
          + "CLOSING_NOTICE_MINUTES:15,GENERAL_USER_LIMIT:19,LOG_INS_SHOWN:3,CUT_OFF_DAYS:4,DRAFT_DAYS:70,FOUR_EYES:true,ACCENT:BLUE,"
          + "KEY_ORIGIN:SERVER,KEY_REQUEST_UPLOAD:false,FIRST_LOG_IN:CERTIFICATE,"
          + "SECOND_FACTOR:NONE,TOTP_STEP:SECONDS_30,NOTICES_FIRST:false,FINANCIAL_CODE:,SEPARATE_ENTRIES:false,SUBJECT_WITH_CODE:false,"
          + "RIGHTS_SCHEME:SIMPLE,USER_UPDATE_STEP:false,"
          + "APPROVAL_PASSWORD:false,APPROVAL_PASSWORD_DAYS:90,APPROVAL_PASSWORD_WARNING_DAYS:14,"
          + "MASTER_BY_STAFF:false,FIRST_PASSWORD_CHANGE:false,PASSWORD_UNLIKE_ID:false,"
          + "CERTIFICATE_BY_MASTER:false";

  private Profiles() {}

  static ProfileValues rokin() {
    return ProfileValues.parse(ROKIN);
  }

  /**
   * @param differences as {@link ProfileDifferences#parse} reads them
   */
  static ProfileValues rokinWith(String differences) {
    return rokin().with(ProfileDifferences.parse(differences));
  }

  static Map<ProfileField, String> figures() {
    return new EnumMap<>(rokin().figures());
  }
}
