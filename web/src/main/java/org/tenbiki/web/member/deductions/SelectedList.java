package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.ListDetails;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.deduction.ListedRows;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** The list that the address names, looked up once a request for one task. */
@RequestScoped
public class SelectedList {
  @Inject transient MemberListService lists;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;
  @Inject transient ListedRows listed;

  private @Nullable ListDetails found;

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none of this member, FORBIDDEN
   *     without the right
   */
  ListDetails get(DeductionTask task) {
    ListDetails details = found;
    if (details == null) {
      details = lists.details(user.actor(), task, id());
      found = details;
    }
    return details;
  }

  /**
   * Whether a page shows a button: also if it was pressed just now and could not be, so that what
   * was typed beside it stays.
   */
  boolean offers(DeductionTask task, BatchAct act, String... buttons) {
    return get(task).can(act)
        || Arrays.stream(buttons).anyMatch(id -> !parameters.text("form:" + id).isEmpty());
  }

  /**
   * One page of its rows, as the address says.
   *
   * @param usual what is shown if the address names no scope
   */
  Listing<LineRow> rows(DeductionTask task, LineSearch.Scope usual) {
    return listed.read(
        (search, sorting, first, count) ->
            lists.page(user.actor(), task, id(), search, sorting, first, count),
        usual);
  }

  /**
   * As the address has it.
   *
   * @throws BusinessRuleException NOT_FOUND if it has none
   */
  long id() {
    return parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }
}
