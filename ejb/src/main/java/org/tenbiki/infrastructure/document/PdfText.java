package org.tenbiki.infrastructure.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Writes text in the packaged fonts, each character in the first that has it. */
final class PdfText {
  private static final String CUT = "…";
  private static final float UNITS = 1_000;

  private final PDDocument document;
  private final PDFont first;
  private final Map<Integer, Float> widths = new HashMap<>();
  private @Nullable PDFont second;

  PdfText(PDDocument document) throws IOException {
    this.document = document;
    this.first = PDType0Font.load(document, Fonts.withoutLigatures(Fonts.REGULAR), true);
  }

  /** On one line; what is wider is cut, and seen to be. */
  void show(PDPageContentStream out, String any, float x, float y, float size, float width)
      throws IOException {
    String shown = fitting(PrintableName.of(any).text(), size, width);
    if (shown.isEmpty()) {
      return;
    }
    out.beginText();
    out.newLineAtOffset(x, y);
    int from = 0;
    while (from < shown.length()) {
      boolean inFirst = Fonts.isInFirst(shown.codePointAt(from));
      int to = from;
      while (to < shown.length() && Fonts.isInFirst(shown.codePointAt(to)) == inFirst) {
        to += Character.charCount(shown.codePointAt(to));
      }
      out.setFont(inFirst ? first : second(), size);
      out.showText(shown.substring(from, to));
      from = to;
    }
    out.endText();
  }

  private String fitting(String text, float size, float width) throws IOException {
    if (widthOf(text, size) <= width) {
      return text;
    }
    float left = width - widthOf(CUT, size);
    int end = 0;
    while (end < text.length() && left >= widthOf(text.codePointAt(end), size)) {
      left -= widthOf(text.codePointAt(end), size);
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + CUT;
  }

  float widthOf(String text, float size) throws IOException {
    float width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += widthOf(text.codePointAt(i), size);
    }
    return width;
  }

  private float widthOf(int character, float size) throws IOException {
    Float known = widths.get(character);
    if (known == null) {
      PDFont font = Fonts.isInFirst(character) ? first : second();
      known = font.getStringWidth(Character.toString(character)) / UNITS;
      widths.put(character, known);
    }
    return known * size;
  }

  /** Read when the first character needs it. */
  private PDFont second() throws IOException {
    PDFont font = second;
    if (font == null) {
      font = PDType0Font.load(document, Fonts.withoutLigatures(Fonts.FALLBACK), true);
      second = font;
    }
    return font;
  }
}
