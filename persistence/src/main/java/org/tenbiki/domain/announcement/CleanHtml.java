package org.tenbiki.domain.announcement;

/**
 * HTML that {@link HtmlCleaner} made: nothing in it can act.
 *
 * @param html of the restricted set, may be shown as it is
 */
public record CleanHtml(String html) {}
