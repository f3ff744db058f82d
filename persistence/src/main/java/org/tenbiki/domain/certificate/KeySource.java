package org.tenbiki.domain.certificate;

/** Where the key of one issue comes from. */
public enum KeySource {
  /** Made for the user; the file holds key and certificates. */
  SERVER(".p12"),
  /** Made by the page; the file holds certificates alone. */
  BROWSER(".pem"),
  /** Made by whoever uploads a certification request; the file holds certificates alone. */
  UPLOAD(".pem"),
  /** Made by 証明書発行アプリ, which takes the certificates itself. */
  PROGRAM(".pem");

  private final String extension;

  KeySource(String extension) {
    this.extension = extension;
  }

  /** Of the file that is handed out, with its dot. */
  public String extension() {
    return extension;
  }

  /** Whether the private key never was on the server. */
  public boolean isBrought() {
    return this != SERVER;
  }
}
