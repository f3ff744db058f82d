package org.tenbiki.domain.deduction;

import java.time.Instant;

/**
 * A version of a file without what stands in it. Source: requirement K-8.
 *
 * @param sha256 hexadecimal
 * @param uploadedBy a user's id
 */
public record ExchangedFile(
    long id,
    FileDirection direction,
    String name,
    FileForm form,
    String sha256,
    Instant uploadedAt,
    long uploadedBy) {}
