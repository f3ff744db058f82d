package org.tenbiki.infrastructure.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The packaged fonts, and which characters they have. */
final class Fonts {
  static final String REGULAR = "400Regular/BIZUDPGothic_400Regular.ttf";
  static final String BOLD = "700Bold/BIZUDPGothic_700Bold.ttf";

  /** For characters of names that the first font lacks, such as 𠮷. */
  static final String FALLBACK = "fallback/400Regular/NotoSansJP_400Regular.ttf";

  private Fonts() {}

  static InputStream open(String name) {
    InputStream font = Fonts.class.getResourceAsStream(name);
    if (font == null) {
      throw new IllegalStateException("font " + name + " is not packaged");
    }
    return font;
  }

  /** A ligature's text would be lost to who searches, copies or has the paper read aloud. */
  static TrueTypeFont withoutLigatures(String name) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(name)));
    font.setEnableGsub(false);
    return font;
  }

  /** Whether the first font has it. */
  static boolean isInFirst(int character) {
    return First.CHARACTERS.getGlyphId(character) != 0;
  }

  static boolean areEnoughFor(int character) {
    return isInFirst(character) || Second.CHARACTERS.getGlyphId(character) != 0;
  }

  private static CmapLookup charactersOf(String name) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(name)))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read at the first paper. */
  private static final class First {
    private static final CmapLookup CHARACTERS = charactersOf(REGULAR);
  }

  /** Read at the first character that the first font lacks. */
  private static final class Second {
    private static final CmapLookup CHARACTERS = charactersOf(FALLBACK);
  }
}
