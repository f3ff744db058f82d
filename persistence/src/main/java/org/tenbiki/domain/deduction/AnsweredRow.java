package org.tenbiki.domain.deduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list with what the member answered for it.
 *
 * @param position from 1, in the list's order
 * @param answer {@link Answer#DEDUCTED} as long as there is none
 * @param version of the answer, {@link DeductionAnswer#NO_VERSION} if there never was one
 * @param changedBy a user's id, null if there never was an answer
 * @param changedAt null if there never was an answer
 */
public record AnsweredRow(
    int position,
    ComparedLine compared,
    Answer answer,
    int version,
    @Nullable Long changedBy,
    @Nullable Instant changedAt) {

  /** As if nobody had answered it. */
  public AnsweredRow unanswered() {
    return new AnsweredRow(
        position, compared, Answer.DEDUCTED, DeductionAnswer.NO_VERSION, null, null);
  }

  /** What it adds to the payment; null if it asks for nothing. */
  public @Nullable Outcome outcome() {
    return compared.isRequested() ? answer.outcome() : null;
  }
}
