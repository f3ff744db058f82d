package org.tenbiki.infrastructure.pki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.infrastructure.config.Settings;

/** Loads the authority's key once and hands the authority out. */
@ApplicationScoped
public class AuthorityProvider {
  private static final String COUNTRY = "JP";

  /** Of the arc for documentation; a deployment sets its own. */
  private static final String POLICY = "2.999.1.1";

  @Inject Settings settings;

  private @Nullable AuthorityKey key;
  private @Nullable CertificateAuthority authority;

  /** The authority over the key file of the settings. */
  @Produces
  synchronized CertificateAuthority authority() {
    CertificateAuthority loaded = authority;
    if (loaded == null) {
      loaded = new BouncyCastleAuthority(key(), profile());
      authority = loaded;
    }
    return loaded;
  }

  synchronized X509Certificate certificate() {
    return key().certificate();
  }

  private AuthorityKey key() {
    AuthorityKey loaded = key;
    if (loaded == null) {
      loaded =
          AuthorityKey.load(
              settings.file("tenbiki.ca.keystore"), settings.file("tenbiki.ca.passphrase.file"));
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
