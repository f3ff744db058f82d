package org.tenbiki.application.deduction.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.LineViews;
import org.tenbiki.application.deduction.ListTotals;
import org.tenbiki.application.deduction.RowSearch;
import org.tenbiki.application.deduction.step.BusinessDays;
import org.tenbiki.application.deduction.step.PaymentSlips;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchDirectory;
import org.tenbiki.domain.deduction.BatchOrder;
import org.tenbiki.domain.deduction.BatchSearch;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.DeductionReceipt;
import org.tenbiki.domain.deduction.DeductionReceiptRepository;
import org.tenbiki.domain.deduction.DeductionStep;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.ListedBatch;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRepository;

/** Lists of every contract, for the institution's staff, auditors too. Source: K-8 and S-3. */
@Stateless
@RolesAllowed("staff")
public class ListDirectoryService {
  /** A cut-off comes near on the third day before it: a week-end and a day. */
  private static final int DAYS_NEAR = 3;

  @Inject StaffLists lists;
  @Inject LineViews lineViews;
  @Inject BatchDirectory directory;
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;
  @Inject DeductionReceiptRepository receipts;
  @Inject PaymentSlips slips;
  @Inject ContractRepository contracts;
  @Inject Accounts accounts;
  @Inject UserRepository users;
  @Inject BusinessDays days;
  @Inject Clock clock;

  /** One page of them. */
  public Page<StaffListRow> list(
      Actor actor, ListFilter filter, Sorting<BatchOrder> sorting, int first, int count) {
    BatchSearch search =
        new BatchSearch(
            filter.contract(), filter.month(), filter.state(), filter.near() ? nearBy() : null);
    List<StaffListRow> rows =
        directory.search(actor.institutionId(), search, sorting, first, count).stream()
            .map(ListDirectoryService::row)
            .toList();
    return new Page<>(rows, directory.count(actor.institutionId(), search));
  }

  private LocalDate nearBy() {
    return Japan.dayOf(clock.instant()).plusDays(DAYS_NEAR);
  }

  private static StaffListRow row(ListedBatch listed) {
    DeductionBatch batch = listed.batch();
    Contract contract = listed.contract();
    return new StaffListRow(
        batch.id(),
        contract.id(),
        contract.number(),
        contract.name(),
        batch.kind(),
        batch.month(),
        batch.dates(),
        batch.state(),
        batch.requestedCount(),
        batch.requestedAmount(),
        batch.difference());
  }

  /**
   * @throws BusinessRuleException NOT_FOUND for what belongs to others
   */
  public StaffListDetails details(Actor actor, long batchId) {
    DeductionBatch batch = lists.find(actor, batchId);
    ListTotals totals = ListTotals.of(told(batch));
    return new StaffListDetails(
        row(new ListedBatch(batch, contracts.get(batch.contractId()))),
        account(batch),
        batch.changedAt(),
        batch.state().isApproved() ? slips.payable(batch) : totals.all().payable().amount(),
        batch.receivedAmount(),
        totals,
        batch.isCompared(),
        batch.dates().deposit().isBefore(Japan.dayOf(clock.instant())),
        !batch.state().isPublished() && !days.knowsHolidaysOf(batch.dates().deposit()),
        lines.differences(batchId),
        directory.leftOut(batchId),
        answers.stepsOf(batchId).stream().map(this::step).toList(),
        receipts.ofBatch(batchId).stream().map(this::receipt).toList(),
        batches.versions(batchId).stream()
            .filter(file -> batch.state().isApproved() || file.direction() != FileDirection.RESULT)
            .map(file -> new StaffListDetails.File(file, nameOf(file.uploadedBy())))
            .toList());
  }

  /** Answers are the member's own before they are approved. */
  private List<ListSum> told(DeductionBatch batch) {
    List<ListSum> sums = lines.sums(batch.id());
    return batch.state().isApproved()
        ? sums
        : sums.stream()
            .map(sum -> new ListSum(sum.product(), Outcome.PAYABLE, sum.count(), sum.amount()))
            .toList();
  }

  /**
   * A list without what its rows come to.
   *
   * @throws BusinessRuleException NOT_FOUND for what belongs to others
   */
  public StaffListRow head(Actor actor, long batchId) {
    DeductionBatch batch = lists.find(actor, batchId);
    return row(new ListedBatch(batch, contracts.get(batch.contractId())));
  }

  /**
   * One page of a list's rows, with what the member answered and approved.
   *
   * @throws BusinessRuleException NOT_FOUND for what belongs to others
   */
  public Page<LineRow> rows(
      Actor actor,
      long batchId,
      RowSearch search,
      Sorting<LineOrder> sorting,
      int first,
      int count) {
    DeductionBatch batch = lists.find(actor, batchId);
    return batch.state().isApproved()
        ? lineViews.page(batch, search, sorting, first, count)
        : lineViews.unanswered(batch, search, sorting, first, count);
  }

  private @Nullable AccountRow account(DeductionBatch batch) {
    Long accountId = batch.accountId();
    return accountId == null ? null : accounts.ofList(batch.contractId(), accountId);
  }

  private StaffListDetails.Step step(DeductionStep step) {
    Long by = step.takenBy();
    return new StaffListDetails.Step(
        step.act(), step.state(), step.takenAt(), by == null ? "" : nameOf(by), step.remark());
  }

  private StaffListDetails.Receipt receipt(DeductionReceipt receipt) {
    return new StaffListDetails.Receipt(
        receipt.id(),
        new ReceiptCheck(receipt.amount(), receipt.controlAmount()),
        receipt.recordedAt(),
        nameOf(receipt.recordedBy()));
  }

  private String nameOf(long userId) {
    return users.get(userId).name();
  }

  /** For the dashboard. */
  public ListFigures figures(Actor actor) {
    long institutionId = actor.institutionId();
    YearMonth month = YearMonth.from(clock.instant().atZone(Japan.ZONE));
    Map<BatchState, Long> ofMonth = directory.states(institutionId, month);
    Map<BatchState, Long> all = directory.states(institutionId);
    return new ListFigures(
        month,
        Arrays.stream(BatchState.values())
            .collect(
                Collectors.toMap(Function.identity(), state -> ofMonth.getOrDefault(state, 0L))),
        directory.count(institutionId, new BatchSearch("", null, null, nearBy())),
        all.getOrDefault(BatchState.OVERDUE, 0L),
        all.getOrDefault(BatchState.DISCREPANT, 0L));
  }
}
