package org.tenbiki.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.Sorting;

/** Where written events are found again. Source: requirement S-5. */
public interface AuditArchive {
  List<AuditEvent> find(AuditQuery query, Sorting<AuditOrder> sorting, int first, int count);

  long count(AuditQuery query);

  /**
   * The next part of a long list, the newest first, each part as quick as the first.
   *
   * @param last where the part before ended, null for the first part
   */
  List<AuditEvent> after(AuditQuery query, @Nullable Place last, int count);

  Optional<AuditEvent> find(long id);

  /** The user IDs that users of the contract had before staff gave them others. */
  List<String> formerLoginIds(long contractId);

  /** The user IDs that this one had before. */
  List<String> formerLoginIdsOf(long userId);

  /** The place of an event in such a list. */
  record Place(Instant at, long id) {}
}
