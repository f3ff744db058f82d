package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.application.deduction.staff.ReceiptCheck;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/**
 * 入金の記録: a sum is typed, shown beside what it must be, and recorded. Between the two steps it
 * stands in the address. Source: requirement K-7; screens.md, row 21.
 */
@Named("staffListsReceipt")
@RequestScoped
public class ReceiptBacking {
  private static final String READ = "[0-9]{1,13}";

  @Inject transient ListReceiptService receipts;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private String received = "";

  /** Asked for before anything is written; a sum that is to be mended is filled in. */
  public void load() {
    selected.loadToChange();
    if (received.isEmpty()) {
      received = parameters.text("typed");
    }
  }

  /** 確認する. */
  public String check() {
    ReceiptCheck check = receipts.check(user.actor(), selected.id(), received);
    return Outcome.to("/staff/lists/receipt")
        + "&id="
        + selected.id()
        + "&amount="
        + check.received();
  }

  /** 記録する. */
  public String record() {
    ReceiptCheck done = receipts.record(user.actor(), selected.id(), amount());
    return selected.to(done.isRight() ? Notice.LIST_RECEIVED : Notice.LIST_DISCREPANT);
  }

  /** Whether the page shows a sum that is to be confirmed. */
  public boolean isConfirming() {
    return amount().matches(READ);
  }

  /** Only while it is to be confirmed. */
  public ReceiptCheck getSum() {
    return new ReceiptCheck(Long.parseLong(amount()), selected.getDetails().control());
  }

  private String amount() {
    return parameters.text("amount");
  }

  public String getReceived() {
    return received;
  }

  public void setReceived(String received) {
    this.received = received;
  }
}
