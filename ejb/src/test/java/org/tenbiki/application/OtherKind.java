package org.tenbiki.application;

import jakarta.persistence.EntityManager;

/** Turns every institution of a test into one of another kind of system. */
public final class OtherKind {
  private OtherKind() {}

  public static void set(TestContainer container, String profile) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(
                    "UPDATE institution SET profile_id ="
                        + " (SELECT id FROM rule_profile WHERE name = ?)")
                .setParameter(1, profile)
                .executeUpdate());
  }

  /**
   * Gives every kind of system that has the one figure the other.
   *
   * @param figure for example {@code KEY_ORIGIN:BROWSER}
   */
  public static void change(TestContainer container, String figure, String another) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery("UPDATE rule_profile SET figures = REPLACE(figures, ?, ?)")
                .setParameter(1, figure)
                .setParameter(2, another)
                .executeUpdate());
  }
}
