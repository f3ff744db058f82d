package org.tenbiki.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

  /** A new one for that user, on its paper. */
  static CustomerCard issuedBy(HttpStaff console, String userId) {
    HttpClerk clerk = console.openUser(userId).follow("kind=GRID_CARD").submit("issue", Map.of());
    String paper = clerk.address().toString().replace("factor-issued", "factor-paper");
    return read(clerk.open(paper).page().body());
  }

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

  /** Into the cells that the page asks for. */
  void typeInto(Page page) {
    page.locator("[id='form:cell0']").waitFor();
    List<String> asked = page.locator("fieldset.cells .field-label").allInnerTexts();
    for (int i = 0; i < asked.size(); i++) {
      page.locator("[id='form:cell" + i + "']").fill(at(asked.get(i)));
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
