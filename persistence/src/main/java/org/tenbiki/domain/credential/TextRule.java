package org.tenbiki.domain.credential;

import java.io.Serializable;
import java.util.Optional;
import org.tenbiki.domain.shared.ErrorCode;

/** What a text that somebody chose may look like. Source: requirements M-1, M-4 and D-1. */
public interface TextRule extends Serializable {
  /** The first thing wrong with the text, empty if it obeys. Emptiness is REQUIRED. */
  Optional<ErrorCode> violationOf(CharSequence text);

  /** Fewest characters of the whole text. */
  int fewest();

  /** Most characters of the whole text. */
  int most();

  /** What every text begins with; may be empty. */
  String prefix();

  /** Whether a new text must not be one of those that many use as a password. */
  default boolean refusesCommon() {
    return false;
  }
}
