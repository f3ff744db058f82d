package org.tenbiki.application.login;

import java.util.List;
import org.tenbiki.domain.secondfactor.GridChallenge;

/**
 * What is asked for after the password.
 *
 * @param kind a name of {@code FactorKind}
 * @param serialNumber of the card or token
 * @param cells in the order in which they are asked; empty for tokens
 * @param seconds how long a code holds; 0 for cards
 */
public record FactorQuestion(
    String loginId, String kind, String serialNumber, List<Place> cells, int seconds) {
  /** How many cells of a card are asked for. */
  public static final int CELLS = GridChallenge.SIZE;

  public FactorQuestion {
    cells = List.copyOf(cells);
  }

  /**
   * A cell as the card heads it.
   *
   * @param columnJa ア to コ
   * @param columnEn A to J
   * @param line from 1
   */
  public record Place(String columnJa, String columnEn, int line) {}
}
