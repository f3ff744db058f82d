package org.tenbiki.domain.notification;

/** Hands a mail to the mail server. */
public interface MailSender {
  /**
   * Returns when the server has taken responsibility.
   *
   * @throws MailNotSentException if it has not
   */
  void send(OutgoingMail mail);

  /**
   * @param messageId the same at every try, so that a duplicate can be told
   */
  record OutgoingMail(String messageId, String to, String subject, String body) {}

  /** The mail server could not be reached or did not take the mail. */
  class MailNotSentException extends RuntimeException {
    public MailNotSentException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
