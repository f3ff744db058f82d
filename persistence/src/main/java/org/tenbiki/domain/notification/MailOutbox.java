package org.tenbiki.domain.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where mails wait. */
public interface MailOutbox {
  void add(MailMessage mail);

  /**
   * A mail that is due, or whose sender did not come back; locked by this transaction and passed by
   * every other.
   */
  Optional<MailMessage> lockDue(Instant now);

  MailMessage lock(long id);

  Optional<MailMessage> find(long institutionId, long id);

  /** Newest first: an institution's mails in one of these states. */
  List<MailMessage> search(long institutionId, Set<MailState> states, int first, int count);

  long count(long institutionId, Set<MailState> states);

  /** Newest first, of every institution. */
  List<MailMessage> newest(int most);
}
