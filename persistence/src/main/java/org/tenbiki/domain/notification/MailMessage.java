package org.tenbiki.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/**
 * A mail in the outbox, written in the transaction that causes it and delivered later. Source:
 * requirements, section 8.
 */
@Entity
@Table(name = "mail_message")
public class MailMessage {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  @Column(name = "message_id")
  private String messageId;

  private String recipient;
  private String subject;
  private String body;

  @Enumerated(EnumType.STRING)
  private MailState state;

  private int tries;
  private int claims;

  @Enumerated(EnumType.STRING)
  private @Nullable MailTrouble trouble;

  @Column(name = "reply_code")
  private @Nullable Integer replyCode;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "of_use_until")
  private @Nullable Instant ofUseUntil;

  @Column(name = "counts_to")
  private @Nullable LocalDate countsTo;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  protected MailMessage() {}

  /**
   * @param messageId unique, without angle brackets
   */
  public MailMessage(
      long institutionId,
      MailKind kind,
      String messageId,
      String recipient,
      MailText text,
      Instant now) {
    this.institutionId = institutionId;
    this.kind = kind;
    this.messageId = messageId;
    this.recipient = recipient;
    this.subject = text.subject();
    this.body = text.body();
    this.createdAt = now;
    this.dueAt = now;
    this.state = MailState.WAITING;
  }

  /**
   * @param until the first instant at which it would say what is no longer true
   */
  public void ofUseUntil(Instant until) {
    ofUseUntil = until;
  }

  /**
   * Has it tell the days up to that one as of when it is sent, where its text says {@link
   * MailValues#COUNTED_WHEN_SENT}.
   */
  public void countsTo(LocalDate lastDay) {
    countsTo = lastDay;
  }

  /**
   * Takes the mail for sending. A try whose node did not come back counts as failed.
   *
   * @param until after this instant another node may take it
   * @return the number of this claim, which tells it from later ones; empty if no try was left, and
   *     the mail is parked, or if it is of no use any more
   */
  public OptionalInt claim(RetrySchedule schedule, Instant now, Instant until) {
    if (isOutOfTime(now)) {
      state = MailState.OBSOLETE;
      return OptionalInt.empty();
    }
    if (state == MailState.SENDING) {
      tries++;
      trouble = MailTrouble.INTERRUPTED;
      replyCode = null;
    }
    if (tries >= schedule.tries()) {
      state = MailState.PARKED;
      return OptionalInt.empty();
    }
    state = MailState.SENDING;
    dueAt = until;
    claims++;
    return OptionalInt.of(claims);
  }

  private boolean isOutOfTime(Instant now) {
    return ofUseUntil != null && !now.isBefore(ofUseUntil);
  }

  /** The server took it, whoever else may have tried meanwhile. */
  public void sent(Instant now) {
    state = MailState.SENT;
    sentAt = now;
    trouble = null;
    replyCode = null;
  }

  /**
   * Ends a failed try: the next one later, or parked after the last, or at once if the mail is
   * refused for good. Does nothing if another node has taken the mail meanwhile.
   *
   * @param claim what {@link #claim} gave
   */
  public void notSent(
      int claim, MailTrouble why, @Nullable Integer code, RetrySchedule schedule, Instant now) {
    if (state != MailState.SENDING || claims != claim) {
      return;
    }
    tries++;
    trouble = why;
    replyCode = code;
    if (tries >= schedule.tries() || why == MailTrouble.REFUSED) {
      state = MailState.PARKED;
    } else {
      state = MailState.WAITING;
      dueAt = now.plus(schedule.delayAfter(tries));
    }
  }

  /** Whether it was given up and would still say what is true. */
  public boolean mayBeResent(Instant now) {
    return state == MailState.PARKED && !isOutOfTime(now);
  }

  /**
   * Staff want it tried anew.
   *
   * @throws BusinessRuleException MAIL_NOT_PARKED, or MAIL_OUT_OF_TIME if it would say what is no
   *     longer true
   */
  public void resend(Instant now) {
    if (state != MailState.PARKED) {
      throw new BusinessRuleException(ErrorCode.MAIL_NOT_PARKED);
    }
    if (isOutOfTime(now)) {
      throw new BusinessRuleException(ErrorCode.MAIL_OUT_OF_TIME);
    }
    state = MailState.WAITING;
    tries = 0;
    dueAt = now;
  }

  public MailSender.OutgoingMail outgoing(Instant now) {
    return new MailSender.OutgoingMail(messageId, recipient, subject(now), body(now), createdAt);
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  public MailKind kind() {
    return kind;
  }

  public MailState state() {
    return state;
  }

  public String recipient() {
    return recipient;
  }

  /** As it was sent, or would be sent now. */
  public String subject(Instant now) {
    return counted(subject, now);
  }

  /** As it was sent, or would be sent now. */
  public String body(Instant now) {
    return counted(body, now);
  }

  private String counted(String text, Instant now) {
    return countsTo == null
        ? text
        : DayCount.filledIn(text, Japan.dayOf(sentAt == null ? now : sentAt), countsTo);
  }

  public String messageId() {
    return messageId;
  }

  /** Failed so far. */
  public int tries() {
    return tries;
  }

  /** Why the last try failed; empty if none did, or the mail is sent. */
  public Optional<MailTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** What the server said to it, null if it said nothing. */
  public @Nullable Integer replyCode() {
    return replyCode;
  }

  /** When it is tried next, if it is waiting. */
  public Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant sentAt() {
    return sentAt;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
