package org.tenbiki.application.deduction.answer;

import java.time.Instant;
import java.util.List;
import org.tenbiki.domain.deduction.Answer;

/** What came of answers. Source: requirement K-3. */
public sealed interface AnswerResult {
  /** All of them are kept. */
  record Kept() implements AnswerResult {}

  /** Somebody else answered some of the rows meanwhile; nothing was kept. */
  record Overtaken(List<Conflict> conflicts) implements AnswerResult {
    public Overtaken {
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * A row as it is now.
   *
   * @param by the name of who answered it
   */
  record Conflict(int position, int version, Answer answer, String by, Instant at) {}
}
