package org.tenbiki.infrastructure.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ResourceBundle;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * A table over many pages, written as it comes: laid out as XHTML, tens of thousands of rows would
 * need gigabytes. Pages wait in a temporary file. The head stands on each page, and which page of
 * how many at its foot.
 */
final class PdfTable {
  private static final PDRectangle PAGE =
      new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
  private static final float MARGIN = 38;
  private static final float TITLE_SIZE = 14;
  private static final float LEAD_SIZE = 9;
  private static final float SIZE = 8;
  private static final float ROW = 13;
  private static final float PADDING = 3;
  private static final float FOOT = MARGIN / 2;
  private static final float THIN = 0.4f;
  private static final float GREY = 0.95f;

  private final PDDocument document;
  private final PdfText text;
  private final List<Column> columns;
  private final ResourceBundle texts;
  private @Nullable PDPageContentStream page;
  private float y;

  /**
   * @param name its title is the text {@code column.<name>}
   * @param width in points
   */
  record Column(String name, float width, boolean toTheRight) {
    static Column left(String name, float width) {
      return new Column(name, width, false);
    }

    static Column right(String name, float width) {
      return new Column(name, width, true);
    }
  }

  PdfTable(String title, List<String> lead, List<Column> columns, ResourceBundle texts)
      throws IOException {
    this.columns = columns;
    this.texts = texts;
    document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage(texts.getLocale().toLanguageTag());
    text = new PdfText(document);
    PDPageContentStream out = open();
    y -= TITLE_SIZE;
    text.show(out, title, MARGIN, y, TITLE_SIZE, wide());
    y -= ROW;
    for (String line : lead) {
      y -= ROW;
      text.show(out, line, MARGIN, y, LEAD_SIZE, wide());
    }
    y -= ROW;
    head(out);
  }

  private static float wide() {
    return PAGE.getWidth() - 2 * MARGIN;
  }

  private PDPageContentStream open() throws IOException {
    PDPage next = new PDPage(PAGE);
    document.addPage(next);
    PDPageContentStream out = new PDPageContentStream(document, next);
    out.setLineWidth(THIN);
    page = out;
    y = PAGE.getHeight() - MARGIN;
    return out;
  }

  private void head(PDPageContentStream out) throws IOException {
    float width = (float) columns.stream().mapToDouble(Column::width).sum();
    out.setNonStrokingColor(GREY);
    out.addRect(MARGIN, y - ROW, width, ROW);
    out.fill();
    out.setNonStrokingColor(0f);
    cells(out, columns.stream().map(c -> texts.getString("column." + c.name())).toList());
  }

  void row(List<String> cells) throws IOException {
    PDPageContentStream out = page;
    if (out == null) {
      throw new IllegalStateException("the table is saved");
    }
    if (y - ROW < MARGIN) {
      out.close();
      out = open();
      head(out);
    }
    cells(out, cells);
  }

  private void cells(PDPageContentStream out, List<String> cells) throws IOException {
    float x = MARGIN;
    float base = y - ROW + PADDING + 1;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      float inside = column.width() - 2 * PADDING;
      if (column.toTheRight()) {
        float free = inside - text.widthOf(cells.get(i), SIZE);
        text.show(out, cells.get(i), x + PADDING + Math.max(0, free), base, SIZE, inside);
      } else {
        text.show(out, cells.get(i), x + PADDING, base, SIZE, inside);
      }
      x += column.width();
    }
    y -= ROW;
    out.moveTo(MARGIN, y);
    out.lineTo(x, y);
    out.stroke();
  }

  void save(OutputStream out) throws IOException {
    try (PDDocument finished = document) {
      if (page != null) {
        page.close();
        page = null;
      }
      int count = finished.getNumberOfPages();
      for (int i = 0; i < count; i++) {
        foot(finished.getPage(i), (i + 1) + " / " + count);
      }
      finished.save(out);
    }
  }

  private void foot(PDPage of, String number) throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(document, of, PDPageContentStream.AppendMode.APPEND, true, true)) {
      float x = (PAGE.getWidth() - text.widthOf(number, LEAD_SIZE)) / 2;
      text.show(out, number, x, FOOT, LEAD_SIZE, wide());
    }
  }
}
