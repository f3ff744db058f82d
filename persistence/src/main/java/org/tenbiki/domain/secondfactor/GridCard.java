package org.tenbiki.domain.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.tenbiki.domain.shared.CharacterWidth;

/**
 * お客様カード: a value in every cell, of characters that nobody takes for each other. Source:
 * requirement B-2.
 *
 * @param values row by row
 */
public record GridCard(List<String> values) {
  /** How many columns a card has. */
  public static final int COLUMNS = 10;

  /** How many rows a card has. */
  public static final int ROWS = 5;

  static final int CELLS = COLUMNS * ROWS;

  /** Without 0 O D Q, 1 I L, 2 Z, 5 S, 6 G, 8 B and U V. */
  private static final String CHARACTERS = "3479ACEFHJKMNPRTWXY";

  private static final int VALUE_LENGTH = 2;

  public GridCard {
    values = List.copyOf(values);
    if (values.size() != CELLS || !values.stream().allMatch(GridCard::isValue)) {
      throw new IllegalArgumentException("no grid card, of " + values.size() + " cells");
    }
  }

  private static boolean isValue(String value) {
    return value.length() == VALUE_LENGTH
        && value.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
  }

  public static GridCard random(RandomGenerator random) {
    List<String> values = new ArrayList<>();
    while (values.size() < CELLS) {
      values.add(
          random
              .ints(VALUE_LENGTH, 0, CHARACTERS.length())
              .mapToObj(i -> CHARACTERS.substring(i, i + 1))
              .collect(Collectors.joining()));
    }
    return new GridCard(values);
  }

  /** What is sealed. */
  public byte[] bytes() {
    return String.join("", values).getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads {@link #bytes}. */
  public static GridCard of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    List<String> values = new ArrayList<>();
    for (int i = 0; i + VALUE_LENGTH <= text.length(); i += VALUE_LENGTH) {
      values.add(text.substring(i, i + VALUE_LENGTH));
    }
    return new GridCard(values);
  }

  public String valueOf(Cell cell) {
    return values.get(cell.index());
  }

  /** One row, from left to right. */
  public List<String> row(int row) {
    return values.subList(row * COLUMNS, (row + 1) * COLUMNS);
  }

  /**
   * Whether what was typed answers the challenge, in whatever width and case. Takes the same time
   * for every wrong answer of that length.
   */
  public boolean answers(GridChallenge challenge, String typed) {
    String right = challenge.cells().stream().map(this::valueOf).collect(Collectors.joining());
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), fold(typed).getBytes(StandardCharsets.UTF_8));
  }

  private static String fold(String typed) {
    return CharacterWidth.toHalf(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "GridCard";
  }
}
