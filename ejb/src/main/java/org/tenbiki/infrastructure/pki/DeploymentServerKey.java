package org.tenbiki.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import org.tenbiki.domain.certificate.KeyHash;
import org.tenbiki.domain.pki.ServerKey;
import org.tenbiki.infrastructure.config.Settings;

/**
 * The first certificate of the file that the deployment names: that of the public listener, also
 * where a load balancer passes TLS through. Read anew each time, as a renewal may bring another
 * key.
 */
@ApplicationScoped
public class DeploymentServerKey implements ServerKey {
  private static final int DIGITS = 32;

  @Inject Settings settings;

  @Override
  public String pin() {
    Path file = settings.file("tenbiki.tls.certificate");
    try (InputStream content = Files.newInputStream(file)) {
      String hash =
          KeyHash.of(
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(content)
                      .getPublicKey())
              .text();
      return hash.substring(0, DIGITS)
          .toUpperCase(Locale.ROOT)
          .replaceAll("(?<=\\G.{4})(?=.)", "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CertificateException e) {
      throw new IllegalStateException("no certificate in " + file, e);
    }
  }
}
