package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.contract.ImportLimits;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.notification.MailConnections;
import org.tenbiki.domain.notification.MailRetention;
import org.tenbiki.domain.notification.RetrySchedule;
import org.tenbiki.infrastructure.config.DeploymentSecret;
import org.tenbiki.infrastructure.config.Settings;
import org.tenbiki.infrastructure.pki.KeyMaterial;
import org.tenbiki.persistence.TestFolder;

/** What a deployment would hand in. */
@ApplicationScoped
class TestBeans {
  private static final Path KEYS = keys();

  private volatile String nodeName = "node1";

  void nodeName(String name) {
    nodeName = name;
  }

  private static Path keys() {
    Path folder = TestFolder.create("tenbiki-keys");
    Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    KeyMaterial.prepare(folder, List.of("localhost"), clock, clock);
    return folder;
  }

  @Produces
  Settings settings() {
    Map<String, String> values =
        Map.of(
            "tenbiki.demo",
            "true",
            "tenbiki.public.url",
            "https://localhost:8443",
            "tenbiki.tls.certificate",
            KEYS.resolve("tls/server.pem").toString(),
            "tenbiki.ca.keystore",
            KEYS.resolve("ca/client-ca.p12").toString(),
            "tenbiki.ca.passphrase.file",
            KEYS.resolve("ca/client-ca.pass").toString());
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  @Produces
  DeploymentSecret secret() {
    return new DeploymentSecret(new byte[32]);
  }

  @Produces
  SecureRandom random() {
    return new SecureRandom();
  }

  @Produces
  MailRetention mailRetention() {
    return new MailRetention(400);
  }

  @Produces
  ImportLimits importLimits() {
    return new ImportLimits(20, 8, Duration.ofMinutes(30));
  }

  @Produces
  Portal portal() {
    return new Portal(
        "https://localhost:8443",
        "https://localhost:9443",
        "https://localhost:9444",
        true,
        nodeName);
  }

  @Produces
  RetrySchedule mailRetries() {
    return new RetrySchedule(Duration.ofMinutes(1), Duration.ofHours(6), 10);
  }

  @Produces
  MailConnections mailConnections() {
    return new MailConnections(4);
  }
}
