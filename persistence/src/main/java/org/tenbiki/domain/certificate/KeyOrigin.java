package org.tenbiki.domain.certificate;

/** Where an institution has its users' keys made. Source: requirements, section 13. */
public enum KeyOrigin {
  /** On the server, handed out as p12. */
  SERVER(KeySource.SERVER),
  /** In the user's browser. Source: requirement B-4. */
  BROWSER(KeySource.BROWSER),
  /** By 証明書発行アプリ, a program that the user downloads. Source: requirement U-4. */
  PROGRAM(KeySource.PROGRAM);

  private final KeySource source;

  KeyOrigin(KeySource source) {
    this.source = source;
  }

  /** What an issue's key then comes from, unless a request is uploaded. */
  public KeySource source() {
    return source;
  }
}
