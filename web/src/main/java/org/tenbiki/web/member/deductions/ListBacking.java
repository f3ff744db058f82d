package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListDetails;
import org.tenbiki.application.deduction.ListHistory;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Listing;

/** One list with its rows, its history and its files. Source: requirements K-2 and K-8. */
@Named("memberDeductionsList")
@RequestScoped
public class ListBacking {
  @Inject transient SelectedList selected;
  @Inject transient MemberListService lists;
  @Inject transient CurrentUser user;

  private @Nullable Listing<LineRow> rows;
  private @Nullable ListHistory history;

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getDetails();
  }

  public ListDetails getDetails() {
    return selected.get(DeductionTask.LISTS);
  }

  public Listing<LineRow> getRows() {
    if (rows == null) {
      rows = selected.rows(DeductionTask.LISTS, LineSearch.Scope.ALL);
    }
    return rows;
  }

  /** In which the list can be had as a file, as addresses say it. */
  public ListHistory getHistory() {
    if (history == null) {
      history = lists.history(user.actor(), selected.id());
    }
    return history;
  }
}
