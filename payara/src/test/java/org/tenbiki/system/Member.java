package org.tenbiki.system;

/** What a clerk chooses at the initial registration. */
record Member(String userId, String password, String name, String mail) {
  static final Member SAMPLE =
      new Member("sample001", "pass1234word", "見本　花子", "hanako@example.jp");

  /** Another clerk, for tests that share a running product. */
  static Member numbered(int number) {
    return new Member(
        "clerk%03d".formatted(number),
        "word%04dpw".formatted(number),
        "見本　太郎",
        "clerk%d@example.jp".formatted(number));
  }
}
