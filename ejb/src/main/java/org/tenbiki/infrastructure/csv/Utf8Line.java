package org.tenbiki.infrastructure.csv;

/** Whether bytes are UTF-8, line by line. Source: RFC 3629, section 4. */
final class Utf8Line {
  /** Of the continuation bytes behind a first one; Japanese has two or three of them. */
  private static final int JAPANESE = 2;

  private static final int NOT_UTF_8 = -1;

  private Utf8Line() {}

  /** Whether all of it is UTF-8, with a kana, a kanji or a full-width sign at least. */
  static boolean isJapanese(byte[] content, int from, int to) {
    boolean japanese = false;
    for (int at = from; at < to; at++) {
      int more = continuations(content[at] & 0xFF);
      if (more == NOT_UTF_8 || at + more >= to) {
        return false;
      }
      for (int i = 0; i < more; i++) {
        at++;
        if ((content[at] & 0xC0) != 0x80) {
          return false;
        }
      }
      japanese |= more >= JAPANESE;
    }
    return japanese;
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
