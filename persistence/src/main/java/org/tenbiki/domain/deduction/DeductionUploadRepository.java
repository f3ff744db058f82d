package org.tenbiki.domain.deduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where uploaded files wait until they are a list, or answers to one. */
public interface DeductionUploadRepository {
  /** Written to the database at once. */
  void add(DeductionUpload upload);

  /** Empty if there is none of that id, way and uploader. */
  Optional<DeductionUpload> find(FileDirection direction, long userId, long id);

  /** Read anew; empty if it was removed meanwhile. */
  Optional<DeductionUpload> fresh(long id);

  /** Under its row lock, read anew; empty if it was removed meanwhile. */
  Optional<DeductionUpload> lock(long id);

  /** What the same person sent before in the same words. */
  Optional<DeductionUpload> sameRequest(long userId, String requestHash);

  /** Lists that one person sent, the latest first. */
  List<DeductionUpload> recentRequests(long userId, int most);

  /** Results that one person sent for one list, the latest first. */
  List<DeductionUpload> recentResults(long userId, long batchId, int most);

  /** The ids of those that nobody checks, although somebody waits. */
  List<Long> unchecked(Instant now, int most);

  /** In their order. */
  void keepFaults(long id, List<FileFault> faults);

  /**
   * @param first how many come before, from 0
   */
  List<FileFault> faults(long id, int first, int most);

  int countFaults(long id);

  /**
   * With all that belongs to them, but the bytes that a list has taken over; not those whose check
   * somebody waits for, nor those that another transaction holds, which the next time finds.
   *
   * @param before which they were uploaded
   * @return how many went
   */
  int removeOlder(Instant before);
}
