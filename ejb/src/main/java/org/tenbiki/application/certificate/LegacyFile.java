package org.tenbiki.application.certificate;

/** What becomes of a request for the file in the form of old importers. */
public sealed interface LegacyFile {
  record Ready(DownloadFile file) implements LegacyFile {}

  /** The password is not the file's. */
  record WrongPassword() implements LegacyFile {}

  /** There is no file any more. */
  record Gone() implements LegacyFile {}
}
