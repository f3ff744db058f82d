package org.tenbiki.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.tenbiki.persistence.TestDatabase;

/** The sessions of a database that wait for the locks of others. */
public final class WaitingSessions {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final TestContainer container;
  private final TestDatabase database;

  public WaitingSessions(TestContainer container, TestDatabase database) {
    this.container = container;
    this.database = database;
  }

  /**
   * Comes back once another session waits; may be called within a transaction. Asks in transactions
   * of its own: within one, PostgreSQL repeats its first answer.
   */
  public void await() {
    await(database.waitingSessions());
  }

  /** The same for a unique value of that table. */
  public void awaitInsert(String table) {
    await(database.waitingInserts(table));
  }

  private void await(String query) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (CompletableFuture.supplyAsync(() -> count(query)).join() == 0) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private long count(String query) {
    return container.inTransaction(
        () ->
            ((Number) container.get(EntityManager.class).createNativeQuery(query).getSingleResult())
                .longValue());
  }
}
