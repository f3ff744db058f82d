package org.tenbiki.infrastructure.csv;

/** Whether bytes are UTF-8, line by line. Source: RFC 3629, section 4. */
final class Utf8Line {
  /** Of the continuation bytes behind a first one; Japanese has two or three of them. */
  private static final int JAPANESE = 2;

  private static final int KANA = 0xE3;
  private static final int FULL_WIDTH = 0xEF;
  private static final int NOT_UTF_8 = -1;

  private Utf8Line() {}

  /**
   * Whether all of it is UTF-8, with a kana, a full-width sign or two kanji at least: one alone may
   * be the bytes of a name, such as 莉子, in Windows-31J.
   */
  static boolean isJapanese(byte[] content, int from, int to) {
    int kanji = 0;
    boolean kana = false;
    for (int at = from; at < to; at++) {
      int first = content[at] & 0xFF;
      int more = continuations(first);
      if (more == NOT_UTF_8 || at + more >= to) {
        return false;
      }
      for (int i = 0; i < more; i++) {
        at++;
        if ((content[at] & 0xC0) != 0x80) {
          return false;
        }
      }
      if (more >= JAPANESE) {
        kanji++;
        kana |= first == KANA || first == FULL_WIDTH;
      }
    }
    return kana || kanji > 1;
  }

  private static int continuations(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first < 0xC2 || first > 0xF4) {
      return NOT_UTF_8;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }
}
