package org.tenbiki.domain.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.domain.shared.Sorting;

/** Where mails wait. */
public interface MailOutbox {
  void add(MailMessage mail);

  /** Mails that are due or whose sender did not come back, the longest due first. */
  List<Long> due(Instant now, int most);

  /** One of those, held until the transaction ends; empty if it is none or another holds it. */
  Optional<MailMessage> lockDue(long id, Instant now);

  MailMessage lock(long id);

  Optional<MailMessage> find(long institutionId, long id);

  /** An institution's mails in one of these states. */
  List<MailMessage> search(
      long institutionId, Set<MailState> states, Sorting<MailOrder> sorting, int first, int count);

  long count(long institutionId, Set<MailState> states);

  /** Mails written before that instant that went or never will, at most that many. */
  List<Finished> finished(Instant before, int most);

  /** A mail that nothing will be done with any more. */
  record Finished(long institutionId, long id) {}

  /**
   * @return how many of them were still there
   */
  int remove(List<Long> ids);

  /** Newest first, of every institution. */
  List<MailMessage> newest(int most);
}
