package org.tenbiki.application.user;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.certificate.CertificateStanding;

/**
 * Which certificates somebody looks for.
 *
 * @param serialNumber prefix, however its digits are parted; empty = all
 * @param loginId prefix; empty = all
 * @param standing null for all
 * @param from the earliest last day, in Japan; null for any
 * @param to the latest last day, in Japan; null for any
 */
public record CertificateFilter(
    String serialNumber,
    String loginId,
    @Nullable CertificateStanding standing,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
