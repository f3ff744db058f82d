package org.tenbiki.domain.secondfactor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The cells whose values are asked for, in the order in which they are asked. Source: requirement
 * B-2.
 *
 * @param cells {@value #SIZE}, each another
 */
public record GridChallenge(List<Cell> cells) {
  /** How many cells are asked for. */
  public static final int SIZE = 3;

  public GridChallenge {
    cells = List.copyOf(cells);
    if (cells.size() != SIZE || new HashSet<>(cells).size() != SIZE) {
      throw new IllegalArgumentException("cells " + cells);
    }
  }

  public static GridChallenge random(RandomGenerator random) {
    return new GridChallenge(
        random.ints(0, GridCard.CELLS).distinct().limit(SIZE).mapToObj(Cell::of).toList());
  }

  /** Another one, which asks for at least one other cell. */
  public GridChallenge next(RandomGenerator random) {
    GridChallenge next = random(random);
    while (asksTheSameAs(next)) {
      next = random(random);
    }
    return next;
  }

  /** Whether both ask for the same cells, in whatever order. */
  boolean asksTheSameAs(GridChallenge other) {
    return Set.copyOf(cells).equals(Set.copyOf(other.cells));
  }

  /** As {@link #toString} writes it. */
  static GridChallenge parse(String text) {
    return new GridChallenge(
        Arrays.stream(text.split(",", -1)).map(Integer::valueOf).map(Cell::of).toList());
  }

  /** Numbers of cells, for the database. */
  @Override
  public String toString() {
    return cells.stream().map(c -> String.valueOf(c.index())).collect(Collectors.joining(","));
  }
}
