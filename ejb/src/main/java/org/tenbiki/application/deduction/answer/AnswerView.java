package org.tenbiki.application.deduction.answer;

import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.Answer;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.UndeductibleReason;

/**
 * What became of a requested deduction, as pages show it.
 *
 * @param reason null if it was deducted
 */
public record AnswerView(Outcome outcome, @Nullable UndeductibleReason reason, String note) {
  static AnswerView of(Answer answer) {
    return new AnswerView(answer.outcome(), answer.reason(), answer.note());
  }
}
