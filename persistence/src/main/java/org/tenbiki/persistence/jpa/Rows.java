package org.tenbiki.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that must exist. Repositories flush what they add at once: rows refer to each other by id,
 * so the order of inserts is ours, not the provider's.
 */
final class Rows {
  private static final Map<String, Object> ANEW = Map.of("eclipselink.refresh", "true");

  private Rows() {}

  static <E> E get(EntityManager em, Class<E> type, Object id) {
    return there(Optional.ofNullable(em.find(type, id)), type, id);
  }

  /** Reads the row anew, so that what was committed since its first reading is seen. */
  static <E> E fresh(EntityManager em, Class<E> type, Object id) {
    return there(freshIfThere(em, type, id), type, id);
  }

  /** The same for a row that may not be there. */
  static <E> Optional<E> freshIfThere(EntityManager em, Class<E> type, Object id) {
    return Optional.ofNullable(em.find(type, id, ANEW));
  }

  private static <E> E there(Optional<E> row, Class<E> type, Object id) {
    return row.orElseThrow(
        () -> new IllegalArgumentException("no " + type.getSimpleName() + " " + id));
  }

  /** Reads the row anew under its lock, so that what another transaction wrote is seen. */
  static <E> E lock(EntityManager em, Class<E> type, Object id) {
    return there(lockIfThere(em, type, id), type, id);
  }

  /** The same for a row that may not be there. */
  static <E> Optional<E> lockIfThere(EntityManager em, Class<E> type, Object id) {
    return Optional.ofNullable(em.find(type, id, LockModeType.PESSIMISTIC_WRITE, ANEW));
  }

  /**
   * Locks the row that a native query finds.
   *
   * @param id selects one id at most, {@code FOR UPDATE SKIP LOCKED}
   * @return empty if it found none that nobody else holds
   */
  static <E> Optional<E> lockFree(EntityManager em, Class<E> type, Query id) {
    List<?> found = id.getResultList();
    return found.stream().findFirst().map(one -> lock(em, type, ((Number) one).longValue()));
  }

  /** As the columns have it; only JPQL converts by itself. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
