package org.tenbiki.application.deduction.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** How many files a node checks at once: each may be in memory whole. */
@ApplicationScoped
public class CheckSeats {
  private static final int SEATS = 1;

  private final Semaphore free = new Semaphore(SEATS);

  /**
   * @return false if all are taken, and nothing was run
   */
  public boolean use(Runnable work) {
    if (!free.tryAcquire()) {
      return false;
    }
    try {
      work.run();
    } finally {
      free.release();
    }
    return true;
  }
}
