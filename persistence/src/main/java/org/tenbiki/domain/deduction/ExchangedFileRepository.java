package org.tenbiki.domain.deduction;

import java.util.Optional;

/** Versions of files that were exchanged, byte for byte. Source: requirement K-8. */
public interface ExchangedFileRepository {
  Optional<DeductionFile> find(long id);

  /** The latest that went that way; empty if none did. */
  Optional<DeductionFile> latest(long batchId, FileDirection direction);

  /** Whether the same bytes went that way before. */
  boolean has(long batchId, FileDirection direction, String sha256);

  void add(DeductionFile file);
}
