package org.tenbiki.domain.deduction;

import java.time.Instant;

/**
 * A file that was exchanged, without its contents. Source: requirement K-8.
 *
 * @param sha256 hexadecimal
 * @param uploadedBy a user's id
 */
public record FileVersion(
    long id,
    FileDirection direction,
    String name,
    String sha256,
    Instant uploadedAt,
    long uploadedBy) {}
