package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.contract.ImportResult;
import org.tenbiki.web.shared.Outcome;

/** What was imported. Source: requirement S-1. */
@Named("staffContractsImportResult")
@RequestScoped
public class ImportResultBacking {
  @Inject transient SelectedImport selected;

  /** Leads to the page that fits how far the import came. */
  public String load() {
    return selected.get() instanceof ImportResult.Registered
        ? Outcome.STAY
        : SelectedImport.pageOf(selected.get());
  }

  /** Only on the page of a result. */
  public ImportResult.Registered getRegistered() {
    return (ImportResult.Registered) selected.get();
  }
}
