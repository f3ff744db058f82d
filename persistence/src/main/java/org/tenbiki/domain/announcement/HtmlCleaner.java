package org.tenbiki.domain.announcement;

/** Makes what staff typed fit to be shown to members. Source: requirement S-4. */
public interface HtmlCleaner {
  /**
   * Keeps headings, paragraphs, lists, emphasis and tables, and drops everything else. A text
   * without a single tag becomes paragraphs, parted at its empty lines.
   */
  CleanHtml clean(String typed);
}
