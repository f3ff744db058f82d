package org.tenbiki.domain.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands mails to the mail server. */
public interface MailSender {
  /** No try takes longer. */
  int LONGEST_MINUTES = 5;

  /** A way to the server for one mail after another; nothing is asked of the server yet. */
  Line open();

  /** For one thread at a time. What the server ended in between is opened anew. */
  interface Line extends AutoCloseable {
    /** Whether the server lets this line in, asked without a mail. */
    boolean ready();

    /**
     * Returns when the server has taken responsibility, within {@link #LONGEST_MINUTES}.
     *
     * @throws MailNotSentException if it has not, or did not say so
     */
    void send(OutgoingMail mail);

    @Override
    void close();
  }

  /**
   * @param messageId the same at every try, so that a duplicate can be told
   * @param date when it was written, the same at every try
   */
  record OutgoingMail(String messageId, String to, String subject, String body, Instant date) {
    public OutgoingMail {
      for (String header : new String[] {messageId, to, subject}) {
        if (header.isBlank() || !header.codePoints().allMatch(PlainText::isOfOneLine)) {
          throw new IllegalArgumentException("no header can hold: " + header);
        }
      }
    }
  }

  /** The mail server could not be reached or did not take the mail. */
  class MailNotSentException extends RuntimeException {
    private final MailTrouble trouble;
    private final @Nullable Integer replyCode;

    /**
     * @param replyCode three digits of the server, null if it said none
     */
    public MailNotSentException(
        String message, MailTrouble trouble, @Nullable Integer replyCode, Throwable cause) {
      super(message, cause);
      this.trouble = trouble;
      this.replyCode = replyCode;
    }

    public MailTrouble trouble() {
      return trouble;
    }

    public @Nullable Integer replyCode() {
      return replyCode;
    }
  }
}
