package org.tenbiki.web.member.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.audit.ReceiptService;
import org.tenbiki.application.audit.ReceiptView;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/**
 * The receipt of what has just been done, on the page that the operation leads to; the address
 * names it. Pages read it as {@code receipts}. Source: screens.md, row 21.
 */
@Named("receipts")
@RequestScoped
public class Receipts {
  private static final String PARAMETER = "receipt";

  @Inject transient ReceiptService receipts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Optional<ReceiptView> shown;

  /**
   * The way to the page after an operation, with its receipt.
   *
   * @param outcome as {@code Outcome} gives it
   */
  String with(String outcome, long userId, AuditEventType type) {
    return receipts
        .justDone(user.actor(), userId, type)
        .map(receipt -> outcome + "&" + PARAMETER + "=" + receipt.id())
        .orElse(outcome);
  }

  /** Null if the address names none of this user's. */
  public @Nullable ReceiptView getShown() {
    if (shown == null) {
      OptionalLong id = parameters.id(PARAMETER);
      shown = id.isPresent() ? receipts.receipt(user.actor(), id.getAsLong()) : Optional.empty();
    }
    return shown.orElse(null);
  }
}
