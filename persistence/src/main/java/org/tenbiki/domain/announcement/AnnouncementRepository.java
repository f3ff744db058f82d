package org.tenbiki.domain.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where announcements and their readers' marks are kept. */
public interface AnnouncementRepository {
  void add(Announcement announcement);

  void add(AnnouncementMark mark);

  Optional<Announcement> find(long institutionId, long id);

  /** Holds the row until the transaction ends; empty if the institution has no such one. */
  Optional<Announcement> lock(long institutionId, long id);

  /** The announcement that this form wrote. */
  Optional<Announcement> findByForm(long institutionId, String formId);

  /** Those that begin last come first, withdrawn and past ones included. */
  List<Announcement> ofInstitution(long institutionId, int first, int count);

  long count(long institutionId);

  /**
   * What a member is shown at that instant, the newest first.
   *
   * @param contractId of the reader
   */
  List<Headline> shownTo(long institutionId, long contractId, long userId, Instant now, int most);

  Optional<AnnouncementMark> mark(long announcementId, long userId);

  /** How many users of the wording in force have read it, and how many have confirmed it. */
  Readers readersOf(Announcement announcement);

  /**
   * @param read how many users have read the wording in force
   * @param confirmed how many of them have confirmed it
   */
  record Readers(long read, long confirmed) {}
}
