package org.tenbiki.domain.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of mail, one template each, with what each takes in beside the variables that every
 * mail has. Source: requirements, section 8.
 */
public enum MailKind {
  /** To the new master. Source: requirement M-8. */
  MASTER_REGISTERED(MailVariable.CERTIFICATE_LOG_IN),
  /** To the new general user. Source: requirement G-1. */
  GENERAL_REGISTERED(MailVariable.CERTIFICATE_LOG_IN),
  CERTIFICATE_ISSUED(MailVariable.SERIAL_NUMBER, MailVariable.LAST_DAY),
  /** Source: requirement L-4. */
  LOCKED(MailVariable.LOCKED_UNTIL, MailVariable.ASK_MASTER),
  /** Source: requirement L-4. */
  BLOCKED(MailVariable.ASK_MASTER),
  RELEASED,
  /** To every user of a contract that needs certificates from now on. Source: requirement U-1. */
  CERTIFICATES_REQUIRED,
  /** 30 days before the last day, by the profile. Source: requirement C-9. */
  EXPIRY_FIRST_NOTICE(MailVariable.SERIAL_NUMBER, MailVariable.LAST_DAY, MailVariable.DAYS_LEFT),
  /** 10 days before the last day, by the profile. Source: requirement C-9. */
  EXPIRY_SECOND_NOTICE(MailVariable.SERIAL_NUMBER, MailVariable.LAST_DAY, MailVariable.DAYS_LEFT),
  /** Source: requirement C-9. */
  CERTIFICATE_EXPIRED(MailVariable.SERIAL_NUMBER, MailVariable.LAST_DAY),
  CERTIFICATE_REVOKED(MailVariable.SERIAL_NUMBER, MailVariable.USER_DELETED),
  /** To the old and the new address if that changed. Source: requirement A-7. */
  USER_CHANGED(MailVariable.NAME_CHANGED, MailVariable.MAIL_CHANGED, MailVariable.LOGIN_ID_CHANGED),
  PASSWORD_CHANGED,
  /** Source: requirement K-1. */
  LIST_PUBLISHED(MailVariable.LIST_NAME, MailVariable.DEPOSIT_DAY, MailVariable.CUT_OFF),
  /** A business day before. Source: requirement K-6. */
  CUT_OFF_NEAR(MailVariable.LIST_NAME, MailVariable.CUT_OFF),
  /** To those who approve. Source: requirement K-4. */
  RESULT_WAITING(MailVariable.LIST_NAME, MailVariable.CUT_OFF),
  /** Source: requirement K-5. */
  RESULT_SENT(MailVariable.LIST_NAME, MailVariable.RECEIPT_NUMBER, MailVariable.DEPOSIT_DAY),
  /** Source: requirement K-4. */
  RESULT_SENT_BACK(MailVariable.LIST_NAME, MailVariable.CUT_OFF, MailVariable.REASON),
  /** Source: requirement K-7. */
  RECEIPT_CONFIRMED(MailVariable.LIST_NAME, MailVariable.RECEIPT_NUMBER);

  private final List<MailVariable> own;

  MailKind(MailVariable... own) {
    this.own = List.of(own);
  }

  /** Everything that this kind's texts may take in. */
  public Set<MailVariable> variables() {
    Set<MailVariable> all = EnumSet.copyOf(MailVariable.ofEveryKind());
    all.addAll(own);
    return all;
  }
}
