package org.tenbiki.infrastructure.pki;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.provider.Arguments;
import org.tenbiki.domain.certificate.SerialNumber;
import org.tenbiki.domain.pki.CertificateRequestData;

/** Has the linter look at drafts of one good request. */
final class DraftCheck {
  private final TestAuthority ca = new TestAuthority(TestAuthority.newFolder());
  private final CertificateRequestData request =
      new CertificateRequestData(
          "組合",
          "sample001",
          new SerialNumber(BigInteger.ONE.shiftLeft(127)),
          TestAuthority.ROKIN.validityFor(TestAuthority.TODAY),
          ca.newKey().getPublic());

  /** What the linter says of a good draft that was changed so. */
  List<String> problems(Consumer<ForgedDraft> change) {
    ForgedDraft draft = new ForgedDraft(request, ca.key.certificate());
    change.accept(draft);
    return new CertificateLinter(TestAuthority.PROFILE, ca.key.certificate())
        .problems(draft.build(), request);
  }

  static Arguments bad(String reason, Consumer<ForgedDraft> change) {
    return bad(List.of(reason), change);
  }

  static Arguments bad(List<String> reasons, Consumer<ForgedDraft> change) {
    return Arguments.of(reasons, change);
  }
}
