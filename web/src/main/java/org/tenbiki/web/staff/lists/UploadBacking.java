package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.deduction.upload.ListContract;
import org.tenbiki.application.deduction.upload.ListFileService;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.web.deduction.upload.UploadForm;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/**
 * The form for a list, which {@link SendServlet} takes, and what one uploaded lately. Source:
 * requirements K-1 and K-9.
 */
@Named("staffListsUpload")
@RequestScoped
public class UploadBacking extends UploadForm {
  @Inject transient ListFileService files;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Optional<ListContract> found = Optional.empty();

  /** Tells what was wrong with the form sent last. */
  public void load() {
    user.mustChangeAsStaff();
    open(files.recent(user.actor()));
    found = files.contract(user.actor(), getContract());
  }

  /** As typed, or as the address names it. */
  public String getContract() {
    String typed = form().text("contract");
    return typed.isEmpty() ? parameters.text("contract") : typed;
  }

  /** Empty as long as no contract of the institution is named. */
  public String getContractName() {
    return found.map(ListContract::name).orElse("");
  }

  public List<AccountRow> getAccounts() {
    return found.map(ListContract::accounts).orElse(List.of());
  }

  public List<DeductionKind> getKinds() {
    return Arrays.stream(DeductionKind.values())
        .filter(kind -> found.map(contract -> contract.kinds().contains(kind)).orElse(true))
        .toList();
  }

  public String getAccountId() {
    return form().text("accountId");
  }

  public String getKind() {
    return form().text("kind");
  }

  public String getMonth() {
    return form().text("month");
  }

  public String getDeductionDate() {
    return form().text("deductionDate");
  }

  public String getDepositDate() {
    return form().text("depositDate");
  }

  public String getCutOff() {
    return form().text("cutOff");
  }
}
