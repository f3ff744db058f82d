package org.tenbiki.domain.contract;

/** How the characters of a file are written. */
public enum FileEncoding {
  /** Recognised: UTF-8 if it can be, else Windows-31J. */
  AUTO,
  /** With or without a byte order mark. */
  UTF_8,
  /** What spreadsheets in Japan write. */
  WINDOWS_31J
}
