package org.tenbiki.domain.deduction;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found: all of it counted, the first {@value #MOST_KEPT} kept, so that a file in
 * which every cell is wrong stays small.
 */
public final class FileFaults {
  public static final int MOST_KEPT = 1_000;

  private final List<FileFault> kept = new ArrayList<>();
  private int count;
  private boolean othersUsable = true;

  public void add(FileFault fault) {
    count++;
    othersUsable &= fault.leavesOtherRows();
    if (kept.size() < MOST_KEPT) {
      kept.add(fault);
    }
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** All, also those that were not kept. */
  public int count() {
    return count;
  }

  /** Whether each concerns a row of its own, so that the others can be understood without it. */
  public boolean leaveOthersUsable() {
    return othersUsable;
  }

  /** The first ones, in the order of the file. */
  public List<FileFault> kept() {
    return List.copyOf(kept);
  }
}
