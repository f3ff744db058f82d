package org.tenbiki.infrastructure.pki;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * What every client certificate of this authority has in common; checked once.
 *
 * @param country the C of the subject. Source: ISO 3166-1
 * @param policy the certificate policy's OID
 * @param crlAddress the one CRL distribution point
 */
record CertificateProfile(String country, ASN1ObjectIdentifier policy, URI crlAddress) {
  CertificateProfile {
    if (!Set.of(Locale.getISOCountries()).contains(country)) {
      throw new IllegalArgumentException("country " + country);
    }
    String scheme = crlAddress.getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new IllegalArgumentException("CRL address " + crlAddress);
    }
  }
}
