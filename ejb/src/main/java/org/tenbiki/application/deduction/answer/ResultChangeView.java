package org.tenbiki.application.deduction.answer;

import org.tenbiki.domain.deduction.ResultChange;

/**
 * A row that a result file would change.
 *
 * @param name in kana where there is no other
 * @param by the name of who answered it last, empty if nobody did
 */
public record ResultChangeView(
    String key, String name, long amount, AnswerView before, AnswerView after, String by) {
  static ResultChangeView of(ResultChange change, String by) {
    return new ResultChangeView(
        change.key(),
        change.name().isEmpty() ? change.kana() : change.name(),
        change.amount(),
        AnswerView.of(change.before()),
        AnswerView.of(change.after()),
        by);
  }
}
