package org.tenbiki.application.certificate;

/**
 * What the page shows for 証明書発行アプリ.
 *
 * @param code one-time, in groups
 * @param pin by which the program knows the server
 */
public record EnrolmentView(String code, String pin) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "EnrolmentView";
  }
}
