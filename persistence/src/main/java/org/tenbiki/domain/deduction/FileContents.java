package org.tenbiki.domain.deduction;

import java.util.Optional;

/** The bytes of files, of those on their way in as of those that were exchanged. */
public interface FileContents {
  /** Written to the database at once. */
  KeptFile keep(UploadedFile file);

  /** Empty if its bytes are not kept any more. */
  Optional<UploadedFile> read(KeptFile file);

  /** Whoever holds the file goes on without its bytes. */
  void remove(KeptFile file);
}
