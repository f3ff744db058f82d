package org.tenbiki.application.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param next where the next part begins, null if this is the last
 */
public record AuditPart(List<AuditRow> rows, @Nullable Cursor next) {
  public AuditPart {
    rows = List.copyOf(rows);
  }

  /** A place between two events. */
  public record Cursor(Instant at, long id) {}
}
