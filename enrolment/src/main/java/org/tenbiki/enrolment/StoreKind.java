package org.tenbiki.enrolment;

import java.util.Locale;

/** Where keys can be put. */
enum StoreKind {
  NSS,
  WINDOWS,
  MACOS,
  FILE;

  /** The one of that system. */
  static StoreKind of(String systemName) {
    String name = systemName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MACOS : NSS;
  }
}
