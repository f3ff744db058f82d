package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tenbiki.application.contract.ContractImportService;
import org.tenbiki.application.contract.ImportLimits;
import org.tenbiki.domain.contract.FileEncoding;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;

/**
 * The choice of a file of contracts, which {@link UploadServlet} takes. Source: requirement S-1.
 */
@Named("staffContractsImport")
@RequestScoped
public class ImportBacking {
  /** Under this name the servlet hands over what is wrong with the file. */
  static final String REFUSED = ImportBacking.class.getName() + ".refused";

  @Inject transient ContractImportService imports;
  @Inject transient CurrentUser user;
  @Inject transient HttpServletRequest request;

  /** Tells what was wrong with the file sent last. */
  public void load() {
    user.mustChangeAsStaff();
    if (request.getAttribute(REFUSED) instanceof InvalidInputException refused) {
      ErrorMessages.add(refused.violations());
    }
  }

  public ImportLimits getLimits() {
    return imports.limits();
  }

  public List<FileEncoding> getEncodings() {
    return List.of(FileEncoding.values());
  }
}
