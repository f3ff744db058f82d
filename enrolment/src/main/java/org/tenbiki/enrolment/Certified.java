package org.tenbiki.enrolment;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key with its certificate.
 *
 * @param chain the certificate and its authority's
 */
record Certified(PrivateKey key, List<X509Certificate> chain) {
  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,]+)");

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** What stores call it: the user's ID. */
  String name() {
    Matcher name = COMMON_NAME.matcher(certificate().getSubjectX500Principal().getName());
    return name.find() ? name.group(1) : "Tenbiki";
  }

  X509Certificate[] chainArray() {
    return chain.toArray(X509Certificate[]::new);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Certified " + name();
  }
}
