package org.tenbiki.domain.institution;

import static org.tenbiki.domain.institution.FigureUnit.CHARACTERS;
import static org.tenbiki.domain.institution.FigureUnit.DAYS;
import static org.tenbiki.domain.institution.FigureUnit.MINUTES;
import static org.tenbiki.domain.institution.FigureUnit.TIMES;
import static org.tenbiki.domain.institution.ProfileGroup.ACCESS;
import static org.tenbiki.domain.institution.ProfileGroup.APPROVAL;
import static org.tenbiki.domain.institution.ProfileGroup.CERTIFICATE;
import static org.tenbiki.domain.institution.ProfileGroup.DEDUCTION;
import static org.tenbiki.domain.institution.ProfileGroup.INPUT;
import static org.tenbiki.domain.institution.ProfileGroup.LOCK;
import static org.tenbiki.domain.institution.ProfileGroup.LOGIN;
import static org.tenbiki.domain.institution.ProfileGroup.LOOK;
import static org.tenbiki.domain.institution.ProfileGroup.PEOPLE;
import static org.tenbiki.domain.institution.ProfileGroup.TIME;

import org.tenbiki.domain.certificate.KeyOrigin;
import org.tenbiki.domain.certificate.ValidityRule;
import org.tenbiki.domain.credential.PasswordStyle;
import org.tenbiki.domain.secondfactor.SecondFactorRule;
import org.tenbiki.domain.secondfactor.TotpStep;
import org.tenbiki.domain.user.RightsScheme;

/**
 * Every figure and switch of a profile, in the order of the page, with the bounds beyond which it
 * makes no sense whatever the others say. Names stand in the database. Source: requirements,
 * section 13.
 */
public enum ProfileField {
  CONTRACT_NUMBER_MIN(INPUT, whole(4, 32, CHARACTERS)),
  CONTRACT_NUMBER_MAX(INPUT, whole(4, 32, CHARACTERS)),
  CONTRACT_NUMBER_MIX(INPUT, new FigureForm.Switch()),
  INITIAL_PASSWORD_MIN(INPUT, whole(6, 64, CHARACTERS)),
  INITIAL_PASSWORD_MAX(INPUT, whole(6, 64, CHARACTERS)),
  INITIAL_PASSWORD_MIX(INPUT, new FigureForm.Switch()),
  LOGIN_ID_PREFIX(INPUT, new FigureForm.Prefix(8)),
  /**
   * What follows the prefix. Both together at most 64, the longest common name of a certificate.
   * Source: RFC 5280, Appendix A.1.
   */
  LOGIN_ID_MIN(INPUT, whole(4, 64, CHARACTERS)),
  LOGIN_ID_MAX(INPUT, whole(4, 64, CHARACTERS)),
  LOGIN_ID_MIX(INPUT, new FigureForm.Switch()),
  PASSWORD_STYLE(INPUT, FigureForm.Choice.of(PasswordStyle.class)),
  PASSWORD_MIN(INPUT, whole(6, 64, CHARACTERS)),
  PASSWORD_MAX(INPUT, whole(6, 64, CHARACTERS)),
  PASSWORD_MIX(INPUT, new FigureForm.Switch()),
  /** Whether a password that its user chooses must not be the user ID. Source: D-3. */
  PASSWORD_UNLIKE_ID(INPUT, new FigureForm.Switch()),
  USER_NAME_LENGTH(INPUT, whole(10, 100, CHARACTERS)),
  USER_NAME_FULL_WIDTH(INPUT, new FigureForm.Switch()),
  /** At most 64, the longest organisation of a certificate. Source: RFC 5280, Appendix A.1. */
  ORGANISATION_NAME_LENGTH(INPUT, whole(10, 64, CHARACTERS)),
  BRANCH_NAME_LENGTH(INPUT, whole(10, 100, CHARACTERS)),
  /** At most 254, the longest address that can be delivered. Source: RFC 5321 §4.5.3.1.3. */
  MAIL_LENGTH(INPUT, whole(30, 254, CHARACTERS)),

  /** Two entries, for administrators and for users. Source: requirement B-1. */
  SEPARATE_ENTRIES(LOGIN, new FigureForm.Switch()),
  /** 重要なお知らせ opens after log-in instead of the top page. Source: requirement B-3. */
  NOTICES_FIRST(LOGIN, new FigureForm.Switch()),
  SECOND_FACTOR(LOGIN, FigureForm.Choice.of(SecondFactorRule.class)),
  TOTP_STEP(LOGIN, FigureForm.Choice.of(TotpStep.class)),

  FAILURES_PER_LOCK(LOCK, whole(3, 10, TIMES)),
  REMAINING_SHOWN_FROM(LOCK, whole(1, 9, TIMES)),
  /** None if only a person releases. */
  LOCK_MINUTES(LOCK, new FigureForm.Whole(1, 1440, MINUTES, true)),
  /** None if no lock blocks. */
  LOCKS_PER_BLOCK(LOCK, new FigureForm.Whole(1, 10, TIMES, true)),

  VALIDITY_RULE(CERTIFICATE, FigureForm.Choice.of(ValidityRule.class)),
  VALIDITY_DAYS(CERTIFICATE, whole(30, 1096, DAYS)),
  RENEWAL_WINDOW_DAYS(CERTIFICATE, whole(1, 180, DAYS)),
  FIRST_NOTICE_DAYS(CERTIFICATE, whole(1, 180, DAYS)),
  SECOND_NOTICE_DAYS(CERTIFICATE, whole(0, 179, DAYS)),
  /** The code that banks know the institution by. Source: requirement B-1. */
  FINANCIAL_CODE(CERTIFICATE, new FigureForm.Digits(4)),
  /** That code after the user ID. Source: requirement B-1. */
  SUBJECT_WITH_CODE(CERTIFICATE, new FigureForm.Switch()),
  DOWNLOAD_MINUTES(CERTIFICATE, whole(5, 60, MINUTES)),
  KEY_ORIGIN(CERTIFICATE, FigureForm.Choice.of(KeyOrigin.class)),
  /** Whether a certification request of one's own may be uploaded instead. */
  KEY_REQUEST_UPLOAD(CERTIFICATE, new FigureForm.Switch()),

  REGISTRATION_MINUTES(TIME, whole(5, 120, MINUTES)),
  IDLE_MINUTES(TIME, whole(2, 120, MINUTES)),
  IDLE_WARNING_MINUTES(TIME, whole(1, 30, MINUTES)),
  CLOSING_NOTICE_MINUTES(TIME, whole(1, 240, MINUTES)),

  GENERAL_USER_LIMIT(PEOPLE, whole(0, 999, FigureUnit.PEOPLE)),
  LOG_INS_SHOWN(PEOPLE, whole(1, 20, TIMES)),
  FOUR_EYES(PEOPLE, new FigureForm.Switch()),
  /** Source: requirement D-6. */
  RIGHTS_SCHEME(PEOPLE, FigureForm.Choice.of(RightsScheme.class)),
  /** Whether what a master does with users waits until all of it is confirmed. Source: D-8. */
  USER_UPDATE_STEP(PEOPLE, new FigureForm.Switch()),

  FIRST_LOG_IN(ACCESS, FigureForm.Choice.of(FirstLogIn.class)),
  /** Staff make a contract's master; nobody registers itself. Source: requirement D-2. */
  MASTER_BY_STAFF(ACCESS, new FigureForm.Switch()),
  /** A password that somebody else gave is changed at log-in. Source: requirement D-3. */
  FIRST_PASSWORD_CHANGE(ACCESS, new FigureForm.Switch()),
  /** General users take certificates that their master permitted. Source: requirement D-10. */
  CERTIFICATE_BY_MASTER(ACCESS, new FigureForm.Switch()),

  /** Whether acts are confirmed by a password of their own. Source: requirement D-5. */
  APPROVAL_PASSWORD(APPROVAL, new FigureForm.Switch()),
  APPROVAL_PASSWORD_DAYS(APPROVAL, whole(7, 366, DAYS)),
  APPROVAL_PASSWORD_WARNING_DAYS(APPROVAL, whole(1, 180, DAYS)),

  /** Business days between the cut-off of a list and its deposit date. Source: requirement K-6. */
  CUT_OFF_DAYS(DEDUCTION, whole(1, 20, DAYS)),
  /** How long answers are kept that nobody submits. Source: requirement K-3. */
  DRAFT_DAYS(DEDUCTION, whole(35, 366, DAYS)),

  ACCENT(LOOK, FigureForm.Choice.of(Accent.class));

  private final ProfileGroup group;
  private final FigureForm form;

  ProfileField(ProfileGroup group, FigureForm form) {
    this.group = group;
    this.form = form;
  }

  private static FigureForm whole(int min, int max, FigureUnit unit) {
    return new FigureForm.Whole(min, max, unit, false);
  }

  public ProfileGroup group() {
    return group;
  }

  public FigureForm form() {
    return form;
  }
}
