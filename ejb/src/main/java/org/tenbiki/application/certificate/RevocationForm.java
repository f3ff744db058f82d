package org.tenbiki.application.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;

/**
 * Why a certificate is to be revoked, as a person gives it.
 *
 * @param note why in words, as an application form says
 */
public record RevocationForm(RevocationReason reason, String note) {
  /**
   * @param reason a name of {@code RevocationReason}
   * @throws InvalidInputException about the fields {@code reason} and {@code note}
   */
  public static RevocationForm checked(String reason, String note) {
    Violations violations = new Violations();
    Optional<RevocationReason> known =
        Arrays.stream(RevocationReason.values()).filter(r -> r.name().equals(reason)).findFirst();
    if (known.isEmpty()) {
      violations.add("reason", reason.isEmpty() ? ErrorCode.REQUIRED : ErrorCode.NOT_A_CHOICE);
    }
    violations.checkRemark("note", note).throwIfAny();
    return new RevocationForm(known.orElseThrow(), note);
  }
}
