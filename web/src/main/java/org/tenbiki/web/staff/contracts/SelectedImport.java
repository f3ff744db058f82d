package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ContractImportService;
import org.tenbiki.application.contract.ImportResult;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/** The file that this browser is about to import, looked up once a request. */
@RequestScoped
public class SelectedImport {
  private static final String CHECK = "/staff/contracts/import-check";
  private static final String RESULT = "/staff/contracts/import-result";

  @Inject transient ContractImportService imports;
  @Inject transient CurrentUser user;
  @Inject transient Browser browser;

  private @Nullable ImportResult found;

  ImportResult get() {
    ImportResult result = found;
    if (result == null) {
      result =
          browser
              .read(PortalCookie.IMPORT)
              .map(token -> imports.find(user.actor(), token))
              .orElseGet(ImportResult.Expired::new);
      found = result;
    }
    return result;
  }

  /**
   * @param confirmed how many rows the person was told would be registered
   */
  ImportResult confirm(int confirmed) {
    return browser
        .read(PortalCookie.IMPORT)
        .map(token -> imports.confirm(user.actor(), token, confirmed))
        .orElseGet(ImportResult.Expired::new);
  }

  /** The page that fits how far the import came. */
  static String pageOf(ImportResult result) {
    if (result instanceof ImportResult.Expired) {
      return Outcome.to("/staff/contracts/import", Notice.IMPORT_EXPIRED);
    }
    return Outcome.to(result instanceof ImportResult.Registered ? RESULT : CHECK);
  }
}
