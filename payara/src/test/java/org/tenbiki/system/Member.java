package org.tenbiki.system;

/** What a clerk chooses at the initial registration. */
record Member(String userId, String password, String name, String mail) {
  static final Member SAMPLE =
      new Member("sample001", "pass1234word", "見本　花子", "hanako@example.jp");

  private static final String LONG_NAME = "勅使河原　長太郎左衛門之助吉兵衛四郎五郎";

  /** The same clerk with name and address as long as the profile of rokin allows. */
  Member withLongTexts() {
    return new Member(userId, password, LONG_NAME, "a".repeat(38) + "@example.com");
  }

  /** The same clerk with everything as long as the profiles of the others allow. */
  Member withLongestTexts() {
    String mail = "a".repeat(64) + "@" + "b".repeat(51) + ".example.com";
    return new Member(userId, password, LONG_NAME.repeat(2), mail).withLongUserId();
  }

  /** The same clerk under a user ID as long as the profile allows. */
  Member withLongUserId() {
    return new Member(
        "organisation".substring(0, 12 - userId.length()) + userId, password, name, mail);
  }

  /** Another clerk, for tests that share a running product. */
  static Member numbered(int number) {
    return new Member(
        "clerk%03d".formatted(number),
        "word%04dpw".formatted(number),
        "見本　太郎",
        "clerk%d@example.jp".formatted(number));
  }
}
