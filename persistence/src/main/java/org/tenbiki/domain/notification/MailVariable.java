package org.tenbiki.domain.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a mail's text may take in, and nothing else: no password, no key and no address of a page is
 * among them. Described one by one in docs/mails.md. Source: requirements, section 8.
 */
public enum MailVariable {
  SERVICE_NAME("serviceName", Presence.ALWAYS, 100),
  INSTITUTION_NAME("institutionName", Presence.ALWAYS, 100),
  HELP_DESK_NAME("helpDeskName", Presence.ALWAYS, 100),
  HELP_DESK_PHONE("helpDeskPhone", Presence.ALWAYS, 32),
  HELP_DESK_HOURS("helpDeskHours", Presence.ALWAYS, 200),
  USER_NAME("userName", Presence.ALWAYS, 60),
  LOGIN_ID("loginId", Presence.ALWAYS, 64),
  ORGANISATION("organisation", Presence.ALWAYS, 100),

  SERIAL_NUMBER("serialNumber", Presence.ALWAYS, 40),
  LAST_DAY("lastDay", Presence.ALWAYS, 40),
  DAYS_LEFT("daysLeft", Presence.ALWAYS, 6),
  LOCKED_UNTIL("lockedUntil", Presence.SOMETIMES, 40),
  ASK_MASTER("askMaster", Presence.CONDITION, 4),
  CERTIFICATE_LOG_IN("certificateLogIn", Presence.CONDITION, 4),
  USER_DELETED("userDeleted", Presence.CONDITION, 4),
  NAME_CHANGED("nameChanged", Presence.CONDITION, 4),
  MAIL_CHANGED("mailChanged", Presence.CONDITION, 4),
  LOGIN_ID_CHANGED("loginIdChanged", Presence.CONDITION, 4),
  LIST_NAME("listName", Presence.ALWAYS, 100),
  DEPOSIT_DAY("depositDay", Presence.ALWAYS, 40),
  CUT_OFF("cutOff", Presence.ALWAYS, 60),
  RECEIPT_NUMBER("receiptNumber", Presence.ALWAYS, 40),
  REASON("reason", Presence.SOMETIMES, 200);

  /** Whether a value can be relied on. */
  public enum Presence {
    ALWAYS,
    /** Asked for by a condition first. */
    SOMETIMES,
    /** Never written out, only asked for by a condition: it is there, or it is not. */
    CONDITION
  }

  private static final Set<MailVariable> OF_EVERY_KIND = EnumSet.range(SERVICE_NAME, ORGANISATION);

  private final String label;
  private final Presence presence;
  private final int maxLength;

  MailVariable(String label, Presence presence, int maxLength) {
    this.label = label;
    this.presence = presence;
    this.maxLength = maxLength;
  }

  /** Those that every mail has, whatever its kind. */
  public static Set<MailVariable> ofEveryKind() {
    return EnumSet.copyOf(OF_EVERY_KIND);
  }

  static Optional<MailVariable> named(String label) {
    return Arrays.stream(values()).filter(v -> v.label.equals(label)).findFirst();
  }

  /** The name by which a template calls it. */
  public String label() {
    return label;
  }

  public Presence presence() {
    return presence;
  }

  /** Code points; what is longer is cut. */
  public int maxLength() {
    return maxLength;
  }
}
