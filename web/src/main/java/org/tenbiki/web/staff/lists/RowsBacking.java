package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.LineRow;
import org.tenbiki.application.deduction.staff.ListDirectoryService;
import org.tenbiki.application.deduction.staff.StaffListRow;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.web.deduction.ListedRows;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Listing;

/**
 * The rows of a list, one page of them; filter, order and page stand in the address. Source:
 * requirements K-2 and K-9.
 */
@Named("staffListsRows")
@RequestScoped
public class RowsBacking {
  @Inject transient ListDirectoryService lists;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;
  @Inject transient ListedRows listed;

  private @Nullable StaffListRow head;
  private @Nullable Listing<LineRow> list;

  /** Asked for before anything is written, so that a list of others is not found. */
  public void load() {
    getHead();
  }

  public StaffListRow getHead() {
    StaffListRow found = head;
    if (found == null) {
      found = lists.head(user.actor(), selected.id());
      head = found;
    }
    return found;
  }

  public Listing<LineRow> getList() {
    Listing<LineRow> read = list;
    if (read == null) {
      read =
          listed.read(
              (search, sorting, first, count) ->
                  lists.rows(user.actor(), selected.id(), search, sorting, first, count),
              LineSearch.Scope.ALL);
      list = read;
    }
    return read;
  }
}
