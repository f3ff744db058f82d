package org.tenbiki.domain.certificate;

/** How far an issue came. */
public enum IssuanceState {
  READY,
  ISSUING,
  ISSUED,
  FAILED,
  CLOSED
}
