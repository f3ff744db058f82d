package org.tenbiki.application.deduction.upload;

import org.tenbiki.domain.deduction.UploadedFile;

/**
 * A file as somebody sent it; the bytes are not copied.
 *
 * @param name as the browser told it, empty if no file was chosen
 */
public record SentFile(String name, byte[] bytes) {
  public UploadedFile uploaded() {
    return new UploadedFile(name, bytes);
  }
}
