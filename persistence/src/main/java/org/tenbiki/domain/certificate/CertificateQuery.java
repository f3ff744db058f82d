package org.tenbiki.domain.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates of one institution's users to find. Those that never came to be are none.
 *
 * @param serialNumber prefix, hexadecimal; empty = all
 * @param loginId prefix of the holder's user ID; empty = all
 * @param standing as of {@code now}; null for all
 * @param from the first instant at which they may end; null for any
 * @param to the first instant after that; null for any
 */
public record CertificateQuery(
    long institutionId,
    String serialNumber,
    String loginId,
    @Nullable CertificateStanding standing,
    Instant now,
    @Nullable Instant from,
    @Nullable Instant to) {}
