package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.DeductionStep;
import org.tenbiki.domain.deduction.FileVersion;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Lists in the words of pages. */
@Dependent
public class ListViews {
  /** The month at hand and those before. Source: requirement K-8. */
  static final int MONTHS = 13;

  private static final Set<BatchAct> GIVEN_BACK =
      EnumSet.of(BatchAct.SEND_BACK, BatchAct.CANCEL_APPROVAL, BatchAct.REOPEN);

  @Inject Accounts accounts;
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;
  @Inject UserRepository users;
  @Inject Clock clock;

  /** All of one contract. */
  List<ListRow> rows(List<DeductionBatch> batches) {
    if (batches.isEmpty()) {
      return List.of();
    }
    Map<Long, AccountRow> known =
        accounts.of(batches.get(0).contractId()).stream()
            .collect(Collectors.toMap(AccountRow::id, Function.identity()));
    return batches.stream().map(batch -> row(batch, known)).toList();
  }

  private ListRow row(DeductionBatch batch, Map<Long, AccountRow> known) {
    Long accountId = batch.accountId();
    return new ListRow(
        batch.id(),
        batch.kind(),
        batch.month(),
        accountId == null
            ? null
            : known.computeIfAbsent(accountId, id -> accounts.ofList(batch.contractId(), id)),
        batch.requestedCount(),
        batch.requestedAmount(),
        batch.dates().deduction(),
        batch.dates().deposit(),
        batch.dates().cutOff(),
        batch.state(),
        daysLeft(batch));
  }

  private @Nullable Long daysLeft(DeductionBatch batch) {
    LocalDate today = Japan.dayOf(clock.instant());
    return BatchAct.PASS_CUT_OFF.isPossibleIn(batch.state())
            && !today.isAfter(batch.dates().cutOff())
        ? ChronoUnit.DAYS.between(today, batch.dates().cutOff())
        : null;
  }

  ListDetails details(DeductionBatch batch) {
    ListTotals totals = ListTotals.of(lines.sums(batch.id()));
    List<DeductionStep> steps = answers.stepsOf(batch.id());
    return new ListDetails(
        rows(List.of(batch)).get(0),
        totals,
        lines.differences(batch.id()),
        acts(batch),
        remark(batch, steps),
        seenBefore(batch, steps) != null,
        ListSeal.of(batch, totals, answers.versions(batch.id())));
  }

  /** What a member can do with it until its last day is over. */
  private Set<BatchAct> acts(DeductionBatch batch) {
    Set<BatchAct> acts = EnumSet.noneOf(BatchAct.class);
    if (batch.isCutOffAt(clock.instant())) {
      return acts;
    }
    Arrays.stream(BatchAct.values())
        .filter(act -> act.party() != BatchAct.Party.STAFF)
        .filter(act -> act.party() != BatchAct.Party.CALENDAR)
        .filter(act -> act.isPossibleIn(batch.state()))
        .forEach(acts::add);
    if (batch.state() == BatchState.ENTERING) {
      acts.add(BatchAct.ENTER);
    }
    if (acts.contains(BatchAct.ENTER)) {
      acts.add(BatchAct.SUBMIT);
    }
    return acts;
  }

  /** As long as it has not been sent again. */
  private static String remark(DeductionBatch batch, List<DeductionStep> steps) {
    return BatchAct.PASS_CUT_OFF.isPossibleIn(batch.state()) && batch.state() != BatchState.WAITING
        ? steps.stream()
            .filter(step -> GIVEN_BACK.contains(step.act()))
            .reduce((before, last) -> last)
            .map(DeductionStep::remark)
            .orElse("")
        : "";
  }

  /** When the version was sent that the 承認者 saw last before this one; null if there was none. */
  static @Nullable Instant seenBefore(DeductionBatch batch, List<DeductionStep> steps) {
    List<Instant> sent =
        steps.stream()
            .filter(step -> step.act() == BatchAct.SUBMIT)
            .map(DeductionStep::takenAt)
            .toList();
    boolean lastIsThis =
        !BatchAct.ENTER.isPossibleIn(batch.state()) && batch.state() != BatchState.ENTERING;
    int place = sent.size() - (lastIsThis ? 2 : 1);
    return place < 0 ? null : sent.get(place);
  }

  ListHistory history(List<DeductionStep> steps, List<FileVersion> files) {
    Map<Long, String> names = new HashMap<>();
    return new ListHistory(
        steps.stream()
            .map(
                step ->
                    new ListHistory.Step(
                        step.act(),
                        step.state(),
                        nameOf(names, step.takenBy()),
                        step.takenAt(),
                        step.remark()))
            .toList(),
        files.stream()
            .map(
                file ->
                    new ListHistory.Version(
                        file.id(),
                        file.direction(),
                        file.name(),
                        file.sha256(),
                        nameOf(names, file.uploadedBy()),
                        file.uploadedAt()))
            .toList());
  }

  /**
   * @param names those that were looked up already
   * @return empty for staff, whom members do not know by name, and for nobody
   */
  String nameOf(Map<Long, String> names, @Nullable Long userId) {
    return userId == null
        ? ""
        : names.computeIfAbsent(
            userId,
            id -> {
              User user = users.get(id);
              return user.role().isStaff() ? "" : user.name();
            });
  }

  /** The last months up to the latest that has a list; none if no month has. */
  List<MonthTotal> months(List<DeductionBatch> batches) {
    return batches.stream()
        .map(DeductionBatch::month)
        .max(Comparator.naturalOrder())
        .map(last -> IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(MONTHS - 1L - i)))
        .orElse(Stream.empty())
        .map(month -> total(month, batches))
        .toList();
  }

  private static MonthTotal total(YearMonth month, List<DeductionBatch> batches) {
    List<DeductionBatch> of = batches.stream().filter(b -> b.month().equals(month)).toList();
    return new MonthTotal(
        month,
        of.stream().mapToInt(DeductionBatch::requestedCount).sum(),
        of.stream().mapToLong(DeductionBatch::requestedAmount).sum());
  }
}
