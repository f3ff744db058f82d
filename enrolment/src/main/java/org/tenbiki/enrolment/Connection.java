package org.tenbiki.enrolment;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The three things that the page shows.
 *
 * @param institution address of the institution's entry page, with its slash at the end
 * @param code one-time; 16 letters and digits
 */
record Connection(URI institution, String code, Pin pin) {
  private static final String CODE = "[0-9A-HJKMNP-TV-Z]{16}";

  /**
   * The one line of the page: address, code, pin.
   *
   * @throws TroubleException if it is not whole
   */
  static Connection parse(String line) throws TroubleException {
    String text = Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    List<String> words = List.of(text.split("\\s+"));
    if (words.size() != 3) {
      throw new TroubleException(Trouble.INCOMPLETE, "line");
    }
    return of(words.get(0), words.get(1), words.get(2));
  }

  /**
   * @throws TroubleException if one of them cannot be
   */
  static Connection of(String address, String code, String pin) throws TroubleException {
    URI institution =
        address(address).orElseThrow(() -> new TroubleException(Trouble.INCOMPLETE, "address"));
    String folded = fold(code);
    if (!folded.matches(CODE)) {
      throw new TroubleException(Trouble.INCOMPLETE, "code");
    }
    return new Connection(
        institution,
        folded,
        Pin.parse(pin).orElseThrow(() -> new TroubleException(Trouble.INCOMPLETE, "pin")));
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text.endsWith("/") ? text : text + "/");
      boolean whole = "https".equals(uri.getScheme()) && uri.getHost() != null;
      return whole && uri.getRawQuery() == null && uri.getRawFragment() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Letters that look like a digit are the digit. */
  private static String fold(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ -]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Where requests go. */
  URI enrol() {
    return institution.resolve("certificate/enrol");
  }

  /** As {@link #parse} reads it. */
  String line() {
    return institution + " " + code + " " + pin.text();
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "Connection to " + institution;
  }
}
