package org.tenbiki.application.certificate;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;
import org.tenbiki.domain.pki.UserKeys;

/**
 * The part of an issue that runs while the page waits: key, signature, file. The serial number is
 * stored before; if this does not come to its end, {@link ReservationSweepService} voids it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningService {
  @Inject SigningStepService steps;
  @Inject CertificateAuthority authority;
  @Inject UserKeys userKeys;
  @Inject SecretSealer sealer;

  /**
   * Signs a reserved certificate.
   *
   * @param key opens the sealed password and seals the file
   */
  @Asynchronous
  public void sign(long certificateId, byte[] key, String address) {
    boolean done = false;
    char[] password = new char[0];
    try {
      SigningOrder order = steps.order(certificateId);
      password = decode(sealer.open(key, order.sealedPassword(), IssuanceStepService.PASSWORD));
      KeyPair keys = userKeys.generate();
      PreparedCertificate prepared =
          authority.prepare(
              new CertificateRequestData(
                  order.organisation(),
                  order.commonName(),
                  order.serialNumber(),
                  order.validity(),
                  keys.getPublic()));
      IssuedCertificate issued = authority.issue(prepared);
      byte[] file = userKeys.pkcs12(keys, issued, password, order.friendlyName());
      steps.complete(
          certificateId, issued, sealer.seal(key, file, IssuanceStepService.FILE), address);
      done = true;
    } finally {
      Arrays.fill(password, '\0');
      if (!done) {
        steps.abandon(certificateId);
      }
    }
  }

  private static char[] decode(byte[] utf8) {
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    Arrays.fill(utf8, (byte) 0);
    char[] password = new char[chars.remaining()];
    chars.get(password);
    return password;
  }
}
