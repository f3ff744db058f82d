package org.tenbiki.domain.contract;

import org.tenbiki.domain.shared.InvalidInputException;

/** Reads files of contracts. */
public interface ContractFileReader {
  /**
   * Lines without any content are left out.
   *
   * @param mostRows beside the line of names
   * @throws InvalidInputException of the field {@code file}: it cannot be read, has the wrong
   *     columns, no rows or too many
   */
  ContractFile read(byte[] content, FileEncoding encoding, int mostRows);
}
