package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * お客様カード, read from its paper.
 *
 * @param rows values from left to right
 */
record CustomerCard(List<List<String>> rows) {
  private static final String COLUMNS = "アイウエオカキクケコ";
  private static final String COLUMNS_EN = "ABCDEFGHIJ";
  private static final Pattern ROW = Pattern.compile("(?m)^[1-5]((?: [0-9A-Z]{2}){10})\\s*$");
  private static final Pattern PLACE = Pattern.compile("([ア-コ])の([1-5])|([A-J])([1-5])");

  static CustomerCard read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      CustomerCard card =
          new CustomerCard(
              ROW.matcher(stripper.getText(document))
                  .results()
                  .map(row -> List.of(row.group(1).strip().split(" ")))
                  .toList());
      if (card.rows().size() != 5) {
        throw new IllegalStateException("no card: " + stripper.getText(document));
      }
      return card;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param label イの3 or B3, with anything around it
   */
  String at(String label) {
    Matcher place = PLACE.matcher(label);
    if (!place.find()) {
      throw new IllegalArgumentException("no cell: " + label);
    }
    boolean japanese = place.group(1) != null;
    int column = japanese ? COLUMNS.indexOf(place.group(1)) : COLUMNS_EN.indexOf(place.group(3));
    int row = Integer.parseInt(place.group(japanese ? 2 : 4));
    return rows.get(row - 1).get(column);
  }
}
