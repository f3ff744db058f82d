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
import org.jspecify.annotations.Nullable;

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

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private Instant dueAt;

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
      MailTemplates.MailText text,
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

  public void sent(Instant now) {
    state = MailState.SENT;
    sentAt = now;
  }

  /** Counts a failed try: the next one later, or parked after the last. */
  public void notSent(RetrySchedule schedule, Instant now) {
    tries++;
    if (tries >= schedule.tries()) {
      state = MailState.PARKED;
    } else {
      dueAt = now.plus(schedule.delayAfter(tries));
    }
  }

  public MailSender.OutgoingMail outgoing() {
    return new MailSender.OutgoingMail(messageId, recipient, subject, body);
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

  public Instant createdAt() {
    return createdAt;
  }
}
