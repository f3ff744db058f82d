package org.tenbiki.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What a one-time code opens: an issue under way. Compared under its row lock only, and no more
 * once the wrong codes have reached their number; a new code then needs a new ユーザー認証. Source:
 * requirement U-4.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment {
  private static final char SEPARATOR = '/';

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "issuance_id")
  private long issuanceId;

  private String name;

  @Column(name = "sealed_secret")
  private byte[] sealedSecret;

  private int failures;

  protected Enrolment() {}

  /**
   * @param token of the issue
   */
  public Enrolment(long issuanceId, EnrolmentCode code, String token, EnrolmentSealer sealer) {
    this.issuanceId = issuanceId;
    this.name = code.name();
    this.sealedSecret =
        sealer.seal((code.secret() + SEPARATOR + token).getBytes(StandardCharsets.UTF_8), name);
  }

  /** Whether codes are not compared any more. */
  public boolean isWornOut(int most) {
    return failures >= most;
  }

  /**
   * Compares a code, and counts it if it is wrong.
   *
   * @param most wrong codes
   * @return the token of the issue; empty if the code is wrong
   * @throws IllegalStateException if it is worn out
   */
  public Optional<String> open(EnrolmentCode code, int most, EnrolmentSealer sealer) {
    if (isWornOut(most)) {
      throw new IllegalStateException("enrolment " + id + " is worn out");
    }
    String[] parts = parts(sealer);
    if (MessageDigest.isEqual(utf8(parts[0]), utf8(code.secret()))) {
      return Optional.of(parts[1]);
    }
    failures++;
    return Optional.empty();
  }

  /** For the page of whoever has the token. */
  public EnrolmentCode code(EnrolmentSealer sealer) {
    return new EnrolmentCode(name, parts(sealer)[0]);
  }

  private String[] parts(EnrolmentSealer sealer) {
    String text = new String(sealer.open(sealedSecret, name), StandardCharsets.UTF_8);
    int end = text.indexOf(SEPARATOR);
    return new String[] {text.substring(0, end), text.substring(end + 1)};
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public long id() {
    return id;
  }

  public long issuanceId() {
    return issuanceId;
  }
}
