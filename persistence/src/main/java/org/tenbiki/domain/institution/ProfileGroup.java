package org.tenbiki.domain.institution;

/** What the figures of a profile are about, in the order of the page. */
public enum ProfileGroup {
  INPUT,
  LOGIN,
  LOCK,
  CERTIFICATE,
  TIME,
  PEOPLE,
  ACCESS,
  APPROVAL,
  DEDUCTION,
  LOOK
}
