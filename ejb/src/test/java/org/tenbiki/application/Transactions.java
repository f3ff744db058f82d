package org.tenbiki.application;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Transactions of one thread over one database, and the entity manager that follows them. */
@ApplicationScoped
class Transactions {
  private static final int FINISH_SECONDS = 30;

  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
  private final ThreadLocal<List<EntityManager>> outside = ThreadLocal.withInitial(ArrayList::new);
  private final ExecutorService background = Executors.newFixedThreadPool(8);
  private @Nullable EntityManagerFactory factory;

  void use(EntityManagerFactory newFactory) {
    factory = newFactory;
  }

  <T extends @Nullable Object> T required(Supplier<T> work) {
    return current.get() == null ? inNew(work) : work.get();
  }

  private <T extends @Nullable Object> T inNew(Supplier<T> work) {
    EntityManager em = open();
    try {
      current.set(em);
      em.getTransaction().begin();
      T result = work.get();
      em.getTransaction().commit();
      return result;
    } finally {
      current.remove();
      // before it is closed: afterwards its locks would stay
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
    }
  }

  <T extends @Nullable Object> T suspended(Supplier<T> work) {
    EntityManager before = current.get();
    current.remove();
    try {
      return work.get();
    } finally {
      outside.get().forEach(EntityManager::close);
      outside.remove();
      if (before != null) {
        current.set(before);
      }
    }
  }

  <T extends @Nullable Object> Future<T> later(Callable<T> work) {
    return background.submit(work);
  }

  /** What runs is let finish: an interrupt would close the file under a database of H2. */
  @PreDestroy
  void finish() throws InterruptedException {
    background.shutdown();
    if (!background.awaitTermination(FINISH_SECONDS, TimeUnit.SECONDS)) {
      background.shutdownNow();
    }
  }

  private EntityManager open() {
    EntityManagerFactory used = factory;
    if (used == null) {
      throw new IllegalStateException("no database yet");
    }
    return used.createEntityManager();
  }

  /** Of the running transaction; outside one, a fresh one for each call, as in a container. */
  @Produces
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager em = current.get();
              if (em == null) {
                em = open();
                outside.get().add(em);
              }
              try {
                return method.invoke(em, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
