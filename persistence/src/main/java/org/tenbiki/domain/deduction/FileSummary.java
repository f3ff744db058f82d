package org.tenbiki.domain.deduction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file is as a whole.
 *
 * @param form in which it came
 * @param rows that were read, faulty ones too
 */
public record FileSummary(FileForm form, @Nullable FixedHeader fixedHeader, int rows) {
  /** Empty for a CSV file. */
  public Optional<FixedHeader> header() {
    return Optional.ofNullable(fixedHeader);
  }
}
