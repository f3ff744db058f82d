package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.contract.ImportError;
import org.tenbiki.application.contract.ImportPreview;
import org.tenbiki.application.contract.ImportResult;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The dry run of a file of contracts, and its confirmation. Source: requirement S-1. */
@Named("staffContractsImportCheck")
@RequestScoped
public class ImportCheckBacking {
  @Inject transient SelectedImport selected;
  @Inject transient CurrentUser user;

  private int confirmed;

  /** Leads to the page that fits how far the import came. */
  public String load() {
    user.mustChangeAsStaff();
    if (selected.get() instanceof ImportResult.Checked checked) {
      confirmed = checked.preview().valid();
      return Outcome.STAY;
    }
    return SelectedImport.pageOf(selected.get());
  }

  /** 登録する. */
  public String confirm() {
    ImportResult result = selected.confirm(confirmed);
    return result instanceof ImportResult.Checked
        ? Outcome.to("/staff/contracts/import-check", Notice.IMPORT_CHANGED)
        : SelectedImport.pageOf(result);
  }

  /**
   * Empty if the button was pressed twice and the import is done: {@link #confirm} goes on then.
   */
  public ImportPreview getPreview() {
    return selected.get() instanceof ImportResult.Checked checked
        ? checked.preview()
        : new ImportPreview(0, 0, List.of());
  }

  /** Whether there is a row to register, or the button was there before. */
  public boolean isConfirmable() {
    return !(selected.get() instanceof ImportResult.Checked checked)
        || checked.preview().valid() > 0;
  }

  public String textOf(ImportError error) {
    return ErrorMessages.textOf(error.violation());
  }

  /** How many rows the person is told would be registered. */
  public int getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(int confirmed) {
    this.confirmed = confirmed;
  }
}
