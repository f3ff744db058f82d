package org.tenbiki.domain.institution;

/**
 * The colour of an institution's buttons, links and marks. Each has a contrast of at least 7:1 with
 * its ground, in light and in dark (WCAG 2.2, 1.4.6).
 */
public enum Accent {
  BLUE,
  GREEN,
  CYAN,
  PURPLE,
  MAGENTA,
  ORANGE
}
