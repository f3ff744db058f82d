package org.tenbiki.domain.credential;

/** Of what passwords are made. Source: requirements, section 13. */
public enum PasswordStyle {
  /** Half-width letters and digits. Source: requirement M-4. */
  LETTERS_AND_DIGITS,
  /**
   * Any half-width characters, also spaces; none must be there, but passwords that many others use
   * are refused. Source: NIST SP 800-63B, 3.1.1.2.
   */
  MODERN
}
