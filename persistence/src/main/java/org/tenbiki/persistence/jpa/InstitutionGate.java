package org.tenbiki.persistence.jpa;

import jakarta.persistence.EntityManager;

/** Lets one transaction after the other change what an institution has one of. */
final class InstitutionGate {
  private InstitutionGate() {}

  /** Of a new institution. */
  static void add(EntityManager em, long institutionId) {
    em.createNativeQuery("INSERT INTO institution_gate (institution_id) VALUES (?)")
        .setParameter(1, institutionId)
        .executeUpdate();
  }

  /** Holds it until the transaction ends. */
  static void enter(EntityManager em, long institutionId) {
    em.createNativeQuery(
            "SELECT institution_id FROM institution_gate WHERE institution_id = ? FOR UPDATE")
        .setParameter(1, institutionId)
        .getSingleResult();
  }
}
