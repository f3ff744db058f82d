package org.tenbiki.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.user.UserRole;

/** Who is logged in, for pages and backing beans. Pages read it as {@code user}. */
@Named("user")
@RequestScoped
public class CurrentUser {
  @Inject transient HttpServletRequest request;

  private Optional<SessionUser> user = Optional.empty();

  /** Called once a request, after certificate, session and database agreed. */
  void recognise(SessionUser recognised) {
    user = Optional.of(recognised);
  }

  public boolean isLoggedIn() {
    return user.isPresent();
  }

  public boolean isStaff() {
    return user.map(u -> u.role().isStaff()).orElse(false);
  }

  /** Whether this is the one master of a contract. */
  public boolean isMaster() {
    return user.map(u -> u.role() == UserRole.MASTER).orElse(false);
  }

  /** Whether the log-in has any right that opens something. Source: requirement D-6. */
  public boolean isGrantedAnything() {
    return user.map(u -> !u.powers().rights().isEmpty()).orElse(false);
  }

  /** Whether buttons that change something are worth showing. */
  public boolean isChangingAsStaff() {
    return user.map(u -> u.role().changesAsStaff()).orElse(false);
  }

  /**
   * For pages that only lead to a change.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void mustChangeAsStaff() {
    actor().mustChangeAsStaff();
  }

  /** Whether the way to the verification of the audit trail is worth showing. */
  public boolean isVerifyingTrail() {
    return user.map(u -> u.role().verifiesTrail()).orElse(false);
  }

  /**
   * For the page that only leads to that.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void mustVerifyTrail() {
    actor().mustVerifyTrail();
  }

  /**
   * For pages that only lead to what a master does.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public void mustBeMaster() {
    actor().mustBeMaster();
  }

  public String getLoginId() {
    return session().loginId();
  }

  public String getName() {
    return session().name();
  }

  /** The user of this request; only behind log-in. */
  public SessionUser session() {
    return user.orElseThrow();
  }

  /** The user as the audit trail names them. */
  public Actor actor() {
    return session().actingFrom(request.getRemoteAddr());
  }
}
