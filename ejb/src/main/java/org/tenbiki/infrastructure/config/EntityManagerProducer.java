package org.tenbiki.infrastructure.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to the repositories. */
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
