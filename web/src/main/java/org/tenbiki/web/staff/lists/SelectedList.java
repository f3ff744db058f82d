package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.staff.ListDirectoryService;
import org.tenbiki.application.deduction.staff.StaffListDetails;
import org.tenbiki.domain.deduction.ListDifference;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The list that the address names, looked up once. Pages read it as {@code staffList}. */
@Named("staffList")
@RequestScoped
public class SelectedList {
  @Inject transient ListDirectoryService lists;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable StaffListDetails found;

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getDetails();
  }

  /** The same for pages that change something. */
  public void loadToChange() {
    getToChange();
  }

  /** The list for those who may change it: also where a form is sent that no page showed. */
  public StaffListDetails getToChange() {
    user.mustChangeAsStaff();
    return getDetails();
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if the address names none, or none of this institution
   */
  public StaffListDetails getDetails() {
    StaffListDetails details = found;
    if (details == null) {
      details = lists.details(user.actor(), id());
      found = details;
    }
    return details;
  }

  /** For whoever changed it and stays on the page. */
  void readAgain() {
    found = null;
  }

  /** In the order in which they are told. */
  public List<ListDifference> getDifferences() {
    return List.of(
        ListDifference.NEW, ListDifference.CHANGED, ListDifference.STOPPED, ListDifference.NONE);
  }

  long id() {
    return parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  /** The page that shows what became of it. */
  String to(Notice notice) {
    return Outcome.to("/staff/lists/details", notice) + "&id=" + id();
  }
}
