package org.tenbiki.domain.secondfactor;

/**
 * A QR code to draw.
 *
 * @param size of each side in modules, quiet zone included
 * @param path of the dark modules, one unit each, as SVG writes it
 */
public record QrCode(int size, String path) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "QrCode";
  }
}
