package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tenbiki.application.contract.ContractDetails;
import org.tenbiki.application.contract.ContractDetails.Lock;
import org.tenbiki.application.contract.ContractDetails.UserRow;
import org.tenbiki.application.contract.ContractRow;
import org.tenbiki.application.staff.ReleaseService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.Texts;

/**
 * Release of a contract's or a user's lock or block: the page says whose, asks why, and does it.
 * Source: requirements L-6 and S-2.
 */
@Named("staffContractsRelease")
@RequestScoped
public class ReleaseBacking {
  @Inject transient ReleaseService releases;
  @Inject transient SelectedContract selected;
  @Inject transient CurrentUser user;

  private String reason = "";

  /** Asked for before anything is written, so that a contract of others is not found. */
  public void load() {
    selected.get();
  }

  /** 解除する. */
  public String release() {
    if (reason.isBlank()) {
      ErrorMessages.add(List.of(Violation.of("reason", ErrorCode.REQUIRED)));
      return Outcome.STAY;
    }
    long contractId = getDetails().contract().id();
    Optional<UserRow> locked = locked();
    if (locked.isPresent()) {
      releases.releaseUser(user.actor(), locked.get().id(), reason);
      return DetailsBacking.to(contractId, Notice.USER_RELEASED);
    }
    releases.releaseContract(user.actor(), contractId, reason);
    return DetailsBacking.to(contractId, Notice.CONTRACT_RELEASED);
  }

  public ContractDetails getDetails() {
    return selected.get();
  }

  /** What is released, in words. */
  public String getTarget() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ContractRow contract = getDetails().contract();
    return locked()
        .map(u -> Texts.text(faces, "staff_contracts_release.text.user", u.loginId(), u.name()))
        .orElseGet(
            () ->
                Texts.text(
                    faces,
                    "staff_contracts_release.text.contract",
                    contract.number(),
                    contract.name()));
  }

  public Lock getLock() {
    return locked().map(UserRow::lock).orElse(getDetails().lock());
  }

  private Optional<UserRow> locked() {
    OptionalLong id = selected.id("user");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<UserRow> row =
        getDetails().users().stream().filter(u -> u.id() == id.getAsLong()).findFirst();
    if (row.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return row;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
