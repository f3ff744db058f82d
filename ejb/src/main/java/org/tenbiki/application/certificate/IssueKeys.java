package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.pki.CertificationRequests;
import org.tenbiki.domain.pki.UserKeys;

/** Finds the key that an order is about, or makes it. */
@Dependent
public class IssueKeys {
  @Inject UserKeys userKeys;
  @Inject CertificationRequests requests;
  @Inject SecretSealer sealer;

  /**
   * @param tokenKey opens the sealed password
   */
  IssueKey of(SigningOrder order, byte[] tokenKey) {
    return order
        .publicKey()
        .<IssueKey>map(key -> new BroughtKey(requests.decode(key), userKeys))
        .orElseGet(
            () -> new ServerMadeKey(userKeys, password(order, tokenKey), order.friendlyName()));
  }

  private char[] password(SigningOrder order, byte[] tokenKey) {
    byte[] sealed = order.sealedPassword().orElseThrow();
    byte[] utf8 = sealer.open(tokenKey, sealed, IssuanceStepService.PASSWORD);
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    Arrays.fill(utf8, (byte) 0);
    char[] password = new char[chars.remaining()];
    chars.get(password);
    return password;
  }
}
