package org.tenbiki.web.shared;

import java.util.List;

/** The three addresses of a deployment, for tests. */
public final class TestSettings {
  private TestSettings() {}

  public static WebSettings settings() {
    return new WebSettings(
        "https://portal.example:8443",
        "https://portal.example:9443",
        "https://portal.example:9444",
        List.of(9443, 9444));
  }

  public static SecurityHeaders headers() {
    SecurityHeaders headers = new SecurityHeaders();
    headers.settings = settings();
    return headers;
  }
}
