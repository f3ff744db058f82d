package org.tenbiki.application.shared;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rows whose time has come. Each is worked on in a transaction of its own, which looks again
 * whether it is still due: so any number of nodes may run at once, and a node that dies in the
 * middle leaves no more than the one row to the others.
 */
public final class DueRows {
  /** A run looks at no more. After weeks down that is still everything of a large institution. */
  public static final int MOST_A_RUN = 5000;

  private static final Logger LOG = Logger.getLogger(DueRows.class.getName());

  private DueRows() {}

  /**
   * A row that cannot be worked on does not stand in the way of those behind it.
   *
   * @param kind what the log calls such a row
   * @param work one transaction; false if it found nothing to do
   * @return how many it did something for
   */
  public static int each(String kind, List<Long> ids, LongPredicate work) {
    int done = 0;
    for (long id : ids) {
      try {
        if (work.test(id)) {
          done++;
        }
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, e, () -> kind + " " + id + " was left to the next run");
      }
    }
    return done;
  }
}
