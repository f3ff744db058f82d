package org.tenbiki.application.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the comparisons of one password wait here rather than on its row, where each would hold a
 * connection: many guesses at one user must not use up the pool. The row lock still decides; this
 * is a courtesy within one node.
 */
@ApplicationScoped
public class ComparisonQueue {
  private static final int STRIPES = 1024;

  private final ReentrantLock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toArray(ReentrantLock[]::new);

  /** Runs the work when its turn among the work for the same credential has come. */
  public <T> T inTurn(long credentialId, Supplier<T> work) {
    ReentrantLock lock = locks[Math.floorMod(credentialId, STRIPES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
