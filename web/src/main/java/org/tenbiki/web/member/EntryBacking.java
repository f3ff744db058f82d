package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tenbiki.application.login.EntryService;
import org.tenbiki.application.login.EntryStep;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** The pages that stand before the others. Source: requirements D-3, D-5 and D-9. */
@Named("memberEntry")
@RequestScoped
public class EntryBacking {
  @Inject transient EntryService entries;
  @Inject transient CurrentUser user;

  /** Leads away who has nothing to change. */
  public String loadPassword() {
    return load(EntryStep.CHANGE_PASSWORD);
  }

  /** Leads away who has nothing to set. */
  public String loadApproval() {
    return load(EntryStep.SET_APPROVAL_PASSWORD);
  }

  private String load(EntryStep step) {
    Optional<EntryStep> next = next();
    return next.equals(Optional.of(step)) ? Outcome.STAY : Outcome.to(EntryPages.of(next));
  }

  private Optional<EntryStep> next() {
    return entries.next(user.actor());
  }

  /** Whether the approval password confirms nothing until it is changed. */
  public boolean isApprovalOver() {
    return next().equals(Optional.of(EntryStep.CHANGE_APPROVAL_PASSWORD));
  }

  /** Whether nothing stands before the other pages any more. */
  boolean isOpen() {
    return next().isEmpty();
  }

  /** The way on: to what is left, or to the top page. */
  String onward(Notice done) {
    return Outcome.to(EntryPages.of(next()), done);
  }
}
