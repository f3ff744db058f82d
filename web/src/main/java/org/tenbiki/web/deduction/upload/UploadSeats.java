package org.tenbiki.web.deduction.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * How many uploaded files a node has in memory at once on their way from the disk to the database:
 * each may have {@value org.tenbiki.domain.deduction.ListLimits#MOST_BYTES} bytes, and the database
 * of the demo takes twice as much again to write it. Whoever finds no seat waits its turn, and not
 * for long.
 */
@ApplicationScoped
public class UploadSeats {
  private static final int SEATS = 1;

  /** Less than a proxy or a browser waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore free;
  private final Duration patience;

  /** What a seat is needed for. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Those of a node. */
  public UploadSeats() {
    this(SEATS, PATIENCE);
  }

  /**
   * @param seats at least one
   * @param patience how long somebody waits for one
   */
  UploadSeats(int seats, Duration patience) {
    free = new Semaphore(seats, true);
    this.patience = patience;
  }

  /**
   * @throws BusinessRuleException UPLOADS_BUSY if no seat became free, and nothing was run
   */
  public <T> T use(Work<T> work) throws IOException {
    take();
    try {
      return work.run();
    } finally {
      free.release();
    }
  }

  /** How many wait for a seat. */
  int waiting() {
    return free.getQueueLength();
  }

  private void take() {
    try {
      if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      // the node stops: as good as no seat
      Thread.currentThread().interrupt();
    }
    throw new BusinessRuleException(ErrorCode.UPLOADS_BUSY);
  }
}
