package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListDetails;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 確認 before a result goes to the 承認者. Source: requirement K-4; screens, row 21. */
@Named("memberDeductionsSubmit")
@RequestScoped
public class SubmitBacking {
  @Inject transient SelectedList selected;
  @Inject transient ResultEntryService entry;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Listing<LineRow> rows;

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getDetails();
  }

  /** 実行. */
  public String submit() {
    entry.submitAsSeen(user.actor(), selected.id(), parameters.text("seal"));
    return Outcome.to("/member/deductions/result", Notice.LIST_SUBMITTED) + "&id=" + selected.id();
  }

  public ListDetails getDetails() {
    return selected.get(DeductionTask.RESULTS);
  }

  /** The exceptions. */
  public Listing<LineRow> getRows() {
    if (rows == null) {
      rows = selected.rows(DeductionTask.RESULTS, LineSearch.Scope.EXCEPTIONS);
    }
    return rows;
  }
}
