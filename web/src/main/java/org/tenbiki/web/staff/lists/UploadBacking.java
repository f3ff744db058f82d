package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.application.deduction.ListContract;
import org.tenbiki.application.deduction.ListFileService;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.application.deduction.Uploads;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.web.deduction.SentForm;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/**
 * The form for a list, which {@link SendServlet} takes, and what one uploaded lately. Source:
 * requirements K-1 and K-9.
 */
@Named("staffListsUpload")
@RequestScoped
public class UploadBacking {
  @Inject transient ListFileService files;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;
  @Inject transient HttpServletRequest request;

  private @Nullable SentForm form;
  private Optional<ListContract> found = Optional.empty();
  private List<UploadView> recent = List.of();

  /** Tells what was wrong with the form sent last. */
  public void load() {
    user.mustChangeAsStaff();
    form().tellRefused();
    found = files.contract(user.actor(), getContract());
    recent = files.recent(user.actor());
  }

  private SentForm form() {
    SentForm sent = form;
    if (sent == null) {
      sent = new SentForm(request);
      form = sent;
    }
    return sent;
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

  public boolean isAgain() {
    return form().isAgain();
  }

  public boolean isSameFile() {
    return form().asksForSameFile();
  }

  /** The same as long as the form is refused. */
  public String getToken() {
    String token = form().token();
    return token.isEmpty() ? UUID.randomUUID().toString() : token;
  }

  public int getMostRows() {
    return ListLimits.MOST_ROWS;
  }

  public int getMostBytes() {
    return ListLimits.MOST_BYTES;
  }

  public int getMostMegabytes() {
    return Uploads.mostMegabytes();
  }

  /** Told before a file is sent in vain. */
  public String getTooLarge() {
    return SentForm.tooLarge();
  }

  public List<UploadView> getRecent() {
    return recent;
  }
}
