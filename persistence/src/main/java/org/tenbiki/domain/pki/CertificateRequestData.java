package org.tenbiki.domain.pki;

import java.security.PublicKey;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.certificate.Validity;

/**
 * What the authority is asked to certify; everything else is the authority's profile.
 *
 * @param organisation the O of the subject
 * @param commonName the CN of the subject: the user ID
 */
public record CertificateRequestData(
    String organisation,
    String commonName,
    SerialNumber serialNumber,
    Validity validity,
    PublicKey publicKey) {}
