package org.tenbiki.application.credential;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenbiki.domain.credential.Credential;
import org.tenbiki.domain.credential.PasswordHasher;

/**
 * Lets comparisons wait here rather than inside a transaction, where each would hold a connection:
 * those of one password, and all beyond what the hasher runs at once. Guesses at one user, or at
 * many, thus leave the pool to those who are logged in. The row lock still decides; this is a
 * courtesy within one node.
 */
@ApplicationScoped
public class ComparisonQueue {
  private static final int STRIPES = 1024;

  private final ReentrantLock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toArray(ReentrantLock[]::new);

  private final Semaphore hashing;
  private final Semaphore others;

  /** For the container's proxy. */
  protected ComparisonQueue() {
    hashing = new Semaphore(0);
    others = new Semaphore(0);
  }

  @Inject
  public ComparisonQueue(PasswordHasher hasher) {
    hashing = new Semaphore(hasher.atOnce(), true);
    others = new Semaphore(hasher.atOnce(), true);
  }

  /** Runs the work when its turn among the work for the same credential has come. */
  public <T> T inTurn(long credentialId, Supplier<T> work) {
    return inTurn(hashing, credentialId, work);
  }

  /** The same for work that hashes nothing: it takes no place of those who log in. */
  public <T> T inTurnWithoutHash(long credentialId, Supplier<T> work) {
    return inTurn(others, credentialId, work);
  }

  private <T> T inTurn(Semaphore places, long credentialId, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(credentialId, STRIPES)];
    lock.lock();
    try {
      places.acquireUninterruptibly();
      try {
        return Credential.isOfUnknown(credentialId) ? twice(work) : work.get();
      } finally {
        places.release();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Another node may have made the same row for an identifier that does not exist. */
  private static <T> T twice(Supplier<T> work) {
    try {
      return work.get();
    } catch (EJBException | PersistenceException e) {
      return work.get();
    }
  }
}
