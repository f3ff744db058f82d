package org.tenbiki.application.user;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in a list.
 *
 * @param state a name of {@code CertificateStanding}
 * @param reason a name of {@code RevocationReason}, null unless revoked
 */
public record CertificateRow(
    long id,
    String serialNumber,
    LocalDate firstDay,
    LocalDate lastDay,
    String state,
    @Nullable String reason,
    boolean used) {}
