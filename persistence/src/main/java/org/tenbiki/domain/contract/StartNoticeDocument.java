package org.tenbiki.domain.contract;

import java.util.Locale;

/** Prints the paper 「ご利用開始(変更)のお知らせ」. */
public interface StartNoticeDocument {
  /** A4, PDF. */
  byte[] render(StartNotice notice, Locale locale);
}
