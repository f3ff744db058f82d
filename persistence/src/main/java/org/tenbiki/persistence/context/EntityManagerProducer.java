package org.tenbiki.persistence.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Hands the container's entity manager to the repositories. It stands in their jar because in an
 * EAR a library sees no bean of the EJB module.
 */
@ApplicationScoped
public class EntityManagerProducer {
  @PersistenceContext(unitName = "tenbiki")
  private EntityManager entityManager;

  /** The container's proxy, which finds the transaction of each call by itself. */
  @Produces
  EntityManager entityManager() {
    return entityManager;
  }
}
