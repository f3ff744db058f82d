package org.tenbiki.domain.secondfactor;

/**
 * A place on a grid card.
 *
 * @param column counted from 0
 * @param row counted from 0
 */
public record Cell(int column, int row) {
  private static final String COLUMNS_JA = "アイウエオカキクケコ";
  private static final String COLUMNS_EN = "ABCDEFGHIJ";

  public Cell {
    if (column < 0 || column >= GridCard.COLUMNS || row < 0 || row >= GridCard.ROWS) {
      throw new IllegalArgumentException("cell " + column + ", " + row);
    }
  }

  static Cell of(int index) {
    return new Cell(index % GridCard.COLUMNS, index / GridCard.COLUMNS);
  }

  int index() {
    return row * GridCard.COLUMNS + column;
  }

  /** As the card heads the column: ア to コ. */
  public String columnJa() {
    return COLUMNS_JA.substring(column, column + 1);
  }

  /** As the card heads the column for readers of English: A to J. */
  public String columnEn() {
    return COLUMNS_EN.substring(column, column + 1);
  }

  /** As the card counts rows: from 1. */
  public int line() {
    return row + 1;
  }
}
