package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.deduction.DeductionDeskService;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.DeskView;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** 業務 and its tabs: what the rights of the log-in open. Source: requirement D-6. */
@Named("memberDeductions")
@RequestScoped
public class DeskBacking {
  @Inject transient DeductionDeskService desks;
  @Inject transient AddressParameters parameters;
  @Inject transient CurrentUser user;

  private @Nullable DeskView desk;
  private List<AccountRow> accounts = List.of();
  private @Nullable AccountRow account;

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    getDesk();
  }

  /** Whether that task is open. */
  public boolean can(DeductionTask task) {
    return getTasks().contains(task);
  }

  /** The same for the page of one task, and for the account that the address names. */
  public void open(DeductionTask task) {
    accounts = desks.accounts(user.actor(), task);
    if (!parameters.text("account").isEmpty()) {
      account =
          desks.account(
              user.actor(),
              task,
              parameters
                  .id("account")
                  .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND)));
    }
  }

  public DeskView getDesk() {
    DeskView view = desk;
    if (view == null) {
      view = desks.desk(user.actor());
      desk = view;
    }
    return view;
  }

  public List<UserRight> getAllRights() {
    return List.of(UserRight.values());
  }

  /** The tasks that are open, for the tabs. */
  public List<DeductionTask> getTasks() {
    return Arrays.stream(DeductionTask.values())
        .filter(task -> user.session().powers().rights().contains(task.right()))
        .toList();
  }

  /** Those for which the task of this page is open. */
  public List<AccountRow> getAccounts() {
    return accounts;
  }

  /** Null if the address names none. */
  public @Nullable AccountRow getAccount() {
    return account;
  }
}
