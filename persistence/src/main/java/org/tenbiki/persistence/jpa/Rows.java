package org.tenbiki.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;

/**
 * Rows that must exist. Repositories flush what they add at once: rows refer to each other by id,
 * so the order of inserts is ours, not the provider's.
 */
final class Rows {
  private Rows() {}

  static <E> E get(EntityManager em, Class<E> type, Object id) {
    E row = em.find(type, id);
    return present(row, type, id);
  }

  /** Reads the row anew under its lock, so that what another transaction wrote is seen. */
  static <E> E lock(EntityManager em, Class<E> type, Object id) {
    E row =
        em.find(type, id, LockModeType.PESSIMISTIC_WRITE, Map.of("eclipselink.refresh", "true"));
    return present(row, type, id);
  }

  private static <E> E present(E row, Class<E> type, Object id) {
    if (row == null) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + " " + id);
    }
    return row;
  }
}
