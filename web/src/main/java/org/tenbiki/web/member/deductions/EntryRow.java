package org.tenbiki.web.member.deductions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.answer.AnswerResult;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.domain.deduction.UndeductibleReason;

/**
 * A row of the page on which answers are typed.
 *
 * @param typed what stands in its fields, with the version that it was typed upon
 * @param before what stood there when the page was made, as {@link #words} has it
 * @param theirs what another clerk answered meanwhile, null if nobody did
 */
public record EntryRow(
    LineRow row, RowAnswer typed, String before, AnswerResult.@Nullable Conflict theirs) {

  /** Nobody has typed anything. */
  static EntryRow of(LineRow row) {
    RowAnswer typed =
        new RowAnswer(
            row.position(), row.version(), name(row.reason()), row.depositStopped(), row.note());
    return new EntryRow(row, typed, words(typed), null);
  }

  /** With what was typed, which now stands upon what another clerk answered, if one did. */
  static EntryRow of(
      LineRow row, RowAnswer typed, String before, List<AnswerResult.Conflict> conflicts) {
    Optional<AnswerResult.Conflict> conflict =
        conflicts.stream().filter(one -> one.position() == row.position()).findFirst();
    if (conflict.isEmpty()) {
      return new EntryRow(row, typed, before, null);
    }
    AnswerResult.Conflict theirs = conflict.get();
    return new EntryRow(
        row,
        new RowAnswer(
            row.position(), theirs.version(), typed.reason(), typed.depositStopped(), typed.note()),
        words(
            new RowAnswer(
                row.position(),
                theirs.version(),
                name(row.reason()),
                row.depositStopped(),
                row.note())),
        theirs);
  }

  /** The id of the field in which a note is typed. */
  public String getNoteField() {
    return "form:note-" + row.position();
  }

  /** To tell whether anything was typed. */
  static String words(RowAnswer answer) {
    return answer.reason() + "/" + answer.depositStopped() + "/" + answer.note();
  }

  private static String name(@Nullable UndeductibleReason reason) {
    return reason == null ? "" : reason.name();
  }
}
