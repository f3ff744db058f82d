package org.tenbiki.domain.notification;

import java.time.Instant;
import java.util.List;

/** Where mails wait. */
public interface MailOutbox {
  void add(MailMessage mail);

  /** Waiting mails that are due, claimed by this transaction and by no other. */
  List<MailMessage> claimDue(Instant now, int most);

  /** Newest first. */
  List<MailMessage> newest(int most);
}
