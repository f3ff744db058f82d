package org.tenbiki.domain.institution;

/** What a figure of a profile counts. */
public enum FigureUnit {
  CHARACTERS,
  TIMES,
  DAYS,
  MINUTES,
  PEOPLE
}
