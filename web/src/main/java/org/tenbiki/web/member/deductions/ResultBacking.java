package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListDetails;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.application.deduction.answer.AnswerResult;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.deduction.ListedRows;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Answers to one list, a page of rows at a time. Source: requirement K-3. */
@Named("memberDeductionsResult")
@RequestScoped
public class ResultBacking {
  private static final String PAGE = "/member/deductions/result";

  @Inject transient SelectedList selected;
  @Inject transient ListedRows listed;
  @Inject transient EntryFields fields;
  @Inject transient ResultEntryService entry;
  @Inject transient MemberListService lists;
  @Inject transient CurrentUser user;

  private @Nullable Listing<LineRow> page;
  private @Nullable Map<Integer, RowAnswer> typed;
  private List<AnswerResult.Conflict> conflicts = List.of();

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getDetails();
  }

  /** 保存する. */
  public String save() {
    return keep(fields.typed());
  }

  /** 選んだ行に設定して保存. */
  public String saveChosen() {
    if (fields.chosen().isEmpty()) {
      typed = fields.typed();
      ErrorMessages.add(ErrorCode.NO_ROW_CHOSEN);
      return Outcome.STAY;
    }
    return keep(fields.typedForChosen());
  }

  private String keep(Map<Integer, RowAnswer> answers) {
    typed = answers;
    List<RowAnswer> changed =
        answers.values().stream()
            .filter(answer -> !fields.isTheirs(answer.position()))
            .filter(answer -> !EntryRow.words(answer).equals(fields.before(answer.position())))
            .toList();
    try {
      if (!changed.isEmpty()
          && entry.answer(user.actor(), selected.id(), changed)
              instanceof AnswerResult.Overtaken overtaken) {
        conflicts = overtaken.conflicts();
        ErrorMessages.add(ErrorCode.ROWS_CHANGED_MEANWHILE, conflicts.size());
        return Outcome.STAY;
      }
    } catch (InvalidInputException e) {
      e.violations().forEach(this::tell);
      return Outcome.STAY;
    }
    return Outcome.to(PAGE, Notice.ANSWERS_KEPT) + listed.keptAddress();
  }

  private void tell(Violation violation) {
    int position = Integer.parseInt(violation.field().replaceAll(".*-", ""));
    ErrorMessages.add(violation, rowsOf(Set.of(position)).get(0).key());
  }

  /** 引き戻す. */
  public String pullBack() {
    entry.pullBack(user.actor(), selected.id());
    return Outcome.to(PAGE, Notice.LIST_PULLED_BACK) + "&id=" + selected.id();
  }

  /** Whether answers can be typed. */
  public boolean isEntering() {
    return selected.offers(DeductionTask.RESULTS, BatchAct.ENTER, "save", "saveChosen");
  }

  /** Whether it can be taken back. */
  public boolean isSent() {
    return selected.offers(DeductionTask.RESULTS, BatchAct.PULL_BACK, "pullBack");
  }

  public EntryFields getFields() {
    return fields;
  }

  public ListDetails getDetails() {
    return selected.get(DeductionTask.RESULTS);
  }

  public Listing<LineRow> getPage() {
    if (page == null) {
      page = selected.rows(DeductionTask.RESULTS, LineSearch.Scope.REQUESTED);
    }
    return page;
  }

  /** Those of the page; after a refusal those that were sent, with what was typed. */
  public List<EntryRow> getRows() {
    Map<Integer, RowAnswer> sent = typed;
    if (sent == null) {
      return getPage().getRows().stream().map(EntryRow::of).toList();
    }
    return rowsOf(sent.keySet()).stream()
        .map(
            row ->
                EntryRow.of(
                    row,
                    Objects.requireNonNull(sent.get(row.position())),
                    fields.before(row.position()),
                    conflicts))
        .toList();
  }

  private List<LineRow> rowsOf(Set<Integer> positions) {
    return lists.rows(user.actor(), DeductionTask.RESULTS, selected.id(), positions);
  }
}
