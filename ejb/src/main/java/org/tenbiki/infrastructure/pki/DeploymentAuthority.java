package org.tenbiki.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;
import org.tenbiki.infrastructure.config.Settings;

/** The authority over the key file that the settings name, loaded once, at start. */
@ApplicationScoped
public class DeploymentAuthority implements CertificateAuthority {
  private static final String COUNTRY = "JP";

  /** Of the arc for documentation; a deployment sets its own. */
  private static final String POLICY = "2.999.1.1";

  @Inject Settings settings;
  @Inject Clock clock;

  private @Nullable AuthorityKey key;
  private @Nullable CertificateAuthority authority;

  @Override
  public void open() {
    authority().open();
  }

  @Override
  public PreparedCertificate prepare(CertificateRequestData request) {
    return authority().prepare(request);
  }

  @Override
  public IssuedCertificate issue(PreparedCertificate prepared) {
    return authority().issue(prepared);
  }

  @Override
  public byte[] crl(CrlRequest request) {
    return authority().crl(request);
  }

  synchronized X509Certificate certificate() {
    return key().certificate();
  }

  private synchronized CertificateAuthority authority() {
    CertificateAuthority loaded = authority;
    if (loaded == null) {
      loaded = new BouncyCastleAuthority(key(), profile());
      authority = loaded;
    }
    return loaded;
  }

  private AuthorityKey key() {
    AuthorityKey loaded = key;
    if (loaded == null) {
      loaded =
          AuthorityKey.load(
              settings.file("tenbiki.ca.keystore"),
              settings.file("tenbiki.ca.passphrase.file"),
              clock.instant());
      key = loaded;
    }
    return loaded;
  }

  private CertificateProfile profile() {
    return new CertificateProfile(
        COUNTRY,
        new ASN1ObjectIdentifier(settings.optional("tenbiki.ca.policy.oid").orElse(POLICY)),
        URI.create(settings.text("tenbiki.public.url") + "/crl/client-ca.crl"));
  }
}
