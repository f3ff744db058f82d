package org.tenbiki.domain.contract;

import java.util.Locale;

/** Prints the papers for contracts. */
public interface StartNoticeDocument {
  /** A4, PDF. */
  byte[] render(StartNotice notice, Locale locale);
}
