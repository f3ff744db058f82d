package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.ListRow;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.application.deduction.MonthTotal;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.web.chart.BarChart;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Yen;

/** The member's lists, by task; all of them or those of one account. Source: K-2, K-3, K-4. */
@Named("memberDeductionsLists")
@RequestScoped
public class ListsBacking {
  @Inject transient MemberListService lists;
  @Inject transient DeskBacking desk;
  @Inject transient CurrentUser user;
  @Inject transient Yen yen;

  /** Those that wait for a 担当者 first, then those that can be pulled back. */
  public List<ListRow> getToEnter() {
    return of(DeductionTask.RESULTS, row -> isOpen(row) && !isWaiting(row));
  }

  /** Those that a 担当者 can take back. */
  public List<ListRow> getSent() {
    return of(DeductionTask.RESULTS, row -> isOpen(row) && isWaiting(row));
  }

  /** Those that wait for an 承認者. */
  public List<ListRow> getToApprove() {
    return of(DeductionTask.APPROVALS, row -> isOpen(row) && isWaiting(row));
  }

  /** Those that an 承認者 has approved. */
  public List<ListRow> getApproved() {
    return of(DeductionTask.APPROVALS, row -> BatchAct.CANCEL_APPROVAL.isPossibleIn(row.state()));
  }

  /** Every one of the last months. */
  public List<ListRow> getAll() {
    return of(DeductionTask.LISTS, row -> true);
  }

  private List<ListRow> of(DeductionTask task, Predicate<ListRow> wanted) {
    return lists.list(user.actor(), task).stream()
        .filter(row -> isOfAccount(row, desk.getAccount()))
        .filter(wanted)
        .toList();
  }

  private static boolean isOfAccount(ListRow row, @Nullable AccountRow chosen) {
    AccountRow account = row.account();
    return chosen == null || account != null && account.id() == chosen.id();
  }

  private static boolean isOpen(ListRow row) {
    return row.daysLeft() != null;
  }

  private static boolean isWaiting(ListRow row) {
    return BatchAct.APPROVE.isPossibleIn(row.state());
  }

  /** What the lists of each month asked for. */
  public BarChart getChart() {
    return BarChart.of(lists.months(user.actor()).stream().map(this::column).toList());
  }

  private BarChart.Month column(MonthTotal total) {
    return new BarChart.Month(
        total.month(), total.amount(), yen.rounded(total.amount()), yen.of(total.amount()));
  }
}
