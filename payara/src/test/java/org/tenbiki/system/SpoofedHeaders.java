package org.tenbiki.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** Header names by which proxies hand a client's certificate, or its user, to a server. */
final class SpoofedHeaders {
  static final List<String> NAMES =
      List.of(
          "Client-Cert",
          "Client-Cert-Chain",
          "X-Client-Cert",
          "X-Client-Certificate",
          "X-Client-Cert-Chain",
          "X-Client-DN",
          "X-Client-S-DN",
          "X-Client-Verify",
          "X-Client-Serial",
          "X-Client-Fingerprint",
          "X-SSL-Cert",
          "X-SSL-Client-Cert",
          "X-SSL-Client-Certificate",
          "X-SSL-Client-DN",
          "X-SSL-Client-S-DN",
          "X-SSL-Client-Verify",
          "X-SSL-Client-Serial",
          "X-SSL-Client-SHA1",
          "X-SSL-Client-Escaped-Cert",
          "X-SSL-Client-Cert-Chain-0",
          "SSL-Client-Cert",
          "SSL_CLIENT_CERT",
          "SSL_CLIENT_S_DN",
          "SSL_CLIENT_VERIFY",
          "X-Forwarded-Client-Cert",
          "X-Forwarded-Tls-Client-Cert",
          "X-Forwarded-Tls-Client-Cert-Info",
          "X-ARR-ClientCert",
          "X-Amzn-Mtls-Clientcert",
          "X-Amzn-Mtls-Clientcert-Leaf",
          "X-Amzn-Mtls-Clientcert-Subject",
          "X-Client-Cert-Der",
          "WL-Proxy-Client-Cert",
          "WL-Proxy-SSL",
          "Proxy-Auth-Cert",
          "Proxy-Keysize",
          "Proxy-User-DN",
          "X-Tls-Client-Certificate",
          "X-Remote-User",
          "Remote-User");

  private SpoofedHeaders() {}

  /** The certificate in every form that such a header takes. */
  static List<String> values(X509Certificate certificate, String userId)
      throws GeneralSecurityException {
    String der = Base64.getEncoder().encodeToString(certificate.getEncoded());
    UnaryOperator<String> pem =
        end -> "-----BEGIN CERTIFICATE-----" + end + der + end + "-----END CERTIFICATE-----";
    return List.of(
        der,
        ":" + der + ":",
        pem.apply(" "),
        URLEncoder.encode(pem.apply("\n"), StandardCharsets.UTF_8),
        "Cert=\"" + URLEncoder.encode(pem.apply("\n"), StandardCharsets.UTF_8) + "\"",
        URLEncoder.encode(certificate.getSubjectX500Principal().getName(), StandardCharsets.UTF_8),
        userId);
  }
}
