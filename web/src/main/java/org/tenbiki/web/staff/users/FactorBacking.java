package org.tenbiki.web.staff.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.secondfactor.FactorHandOver;
import org.tenbiki.application.secondfactor.FactorService;
import org.tenbiki.application.secondfactor.FactorView;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/**
 * Issue, handing over and revocation of a user's card or token: three pages of the same user.
 * Source: requirement B-2.
 */
@Named("staffUsersFactor")
@RequestScoped
public class FactorBacking {
  @Inject transient FactorService factors;
  @Inject transient SelectedUser selected;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Optional<FactorHandOver> handOver = Optional.empty();
  private boolean asked;
  private String reason = "";

  /** Asked for before anything is written, so that a user of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    if (!getFactor().kinds().contains(getKind())) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  /** 発行する. */
  public String issue() {
    factors.issue(user.actor(), getHolder().id(), getKind());
    return Outcome.to("/staff/users/factor-issued") + "&id=" + getHolder().id();
  }

  /** Leads back once it is handed over, or to whoever did not issue it. */
  public String loadIssued() {
    user.mustChangeAsStaff();
    getFactor();
    return getHandOver() == null
        ? DetailsBacking.to(getHolder().id(), Notice.FACTOR_NOT_SHOWN)
        : Outcome.STAY;
  }

  /** 渡しました. */
  public String finish() {
    factors.finish(user.actor(), getHolder().id());
    return DetailsBacking.to(getHolder().id(), Notice.FACTOR_ISSUED);
  }

  /** For the page of revocation. */
  public void loadActive() {
    user.mustChangeAsStaff();
    if (!getFactor().isActive()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  /** 無効にする. */
  public String revoke() {
    factors.revoke(user.actor(), getHolder().id(), reason);
    return DetailsBacking.to(getHolder().id(), Notice.FACTOR_REVOKED);
  }

  public UserRow getHolder() {
    return selected.get().user();
  }

  /**
   * @throws BusinessRuleException NOT_FOUND if none is asked of this user
   */
  public FactorView getFactor() {
    FactorView factor = selected.get().factor();
    if (factor == null) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return factor;
  }

  /** A name of {@code FactorKind}. */
  public String getKind() {
    return parameters.text("kind");
  }

  /** Asked for once a request; null if nothing is to be handed over by this person. */
  public @Nullable FactorHandOver getHandOver() {
    if (handOver.isEmpty() && !asked) {
      handOver = factors.handOver(user.actor(), getHolder().id());
      asked = true;
    }
    return handOver.orElse(null);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
