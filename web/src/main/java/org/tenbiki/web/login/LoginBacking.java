package org.tenbiki.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.LogIn;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginResult.Empty;
import org.tenbiki.application.login.LoginResult.FactorAsked;
import org.tenbiki.application.login.LoginResult.LoggedIn;
import org.tenbiki.application.login.LoginResult.NoFactor;
import org.tenbiki.application.login.LoginResult.Refused;
import org.tenbiki.application.login.LoginResult.Wrong;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.application.login.Recognition.Closed;
import org.tenbiki.application.login.Recognition.NoCertificate;
import org.tenbiki.application.login.Recognition.Recognised;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.ClientCertificate;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.shared.Texts;

/** ログイン: whose certificate it is, and the password. Source: requirements. */
@Named("login")
@RequestScoped
public class LoginBacking {
  @Inject transient LoginService logins;
  @Inject transient CurrentInstitution institution;
  @Inject transient Browser browser;
  @Inject transient FailureTexts failureTexts;
  @Inject transient Entrance entrance;
  @Inject transient AddressParameters parameters;
  @Inject transient HttpServletRequest request;

  private static final String ENTRY = "entry";

  private Recognition recognition = new NoCertificate();
  private boolean noFactor;
  private String password = "";

  @PostConstruct
  void recognise() {
    recognition =
        logins.recognise(
            institution.getId(), ClientCertificate.fingerprintOf(request).orElse(null));
  }

  /**
   * Tells that the last session ended, if the address says so and nothing but the log-in is needed:
   * a certificate that is refused has its own reason. Leads away while the service is closed to
   * this user, also if it closed while the page was open.
   */
  public String load() {
    if (recognition instanceof Closed) {
      return Outcome.to("/closed");
    }
    if (request.getParameter("ended") != null && recognition instanceof Recognised) {
      ErrorMessages.add(ErrorCode.SESSION_ENDED);
    }
    return Outcome.STAY;
  }

  /** ログイン. */
  public String logIn() {
    @Nullable String fingerprint = ClientCertificate.fingerprintOf(request).orElse(null);
    if (fingerprint == null || isElsewhere()) {
      return Outcome.STAY;
    }
    LoginResult result =
        logins.logIn(new LogIn(institution.getId(), fingerprint, password, browser.address()));
    if (result instanceof LoggedIn loggedIn) {
      return entrance.enter(loggedIn);
    }
    if (result instanceof FactorAsked asked) {
      browser.keep(PortalCookie.PASSAGE, asked.token());
      return Outcome.to("/factor");
    }
    if (result instanceof Wrong wrong) {
      ErrorMessages.addWrong(ErrorCode.WRONG_PASSWORD, wrong.remaining());
    } else if (result instanceof Empty) {
      ErrorMessages.add(List.of(Violation.of("password", ErrorCode.REQUIRED)));
    } else if (result instanceof Refused refused && refused.why() instanceof Closed) {
      return Outcome.to("/closed");
    } else if (result instanceof Refused refused) {
      recognition = refused.why();
    } else if (result instanceof NoFactor) {
      noFactor = true;
    } else {
      throw new IllegalStateException("no words for " + result);
    }
    return Outcome.STAY;
  }

  /** The member address that this request did not come to: there browsers ask anew. */
  public String getOtherUrl() {
    String second = institution.getSecondLoginUrl();
    String other =
        URI.create(second).getPort() == request.getServerPort()
            ? institution.getLoginUrl()
            : second;
    return other + entry().map(LoginBacking::query).orElse("");
  }

  /** The entry that was chosen; empty if the institution has one for all, or none was. */
  private Optional<LoginEntry> entry() {
    return institution.isSeparateEntries()
        ? parameters.choice(ENTRY, LoginEntry.class)
        : Optional.empty();
  }

  private static String query(LoginEntry entry) {
    return "?" + ENTRY + "=" + entry;
  }

  /** Which entry the form stands for; empty if none was chosen. */
  public String getEntry() {
    return entry().map(Enum::name).orElse("");
  }

  /** What the entry is called, ログイン where there is one for all. */
  public String getTitle() {
    return Texts.text(
        FacesContext.getCurrentInstance(), entry().map(LoginEntry::key).orElse("login.title"));
  }

  /** Whether the certificate's user has the other entry. */
  public boolean isElsewhere() {
    return recognition instanceof Recognised recognised
        && entry().filter(entry -> !entry.isOf(recognised.role())).isPresent();
  }

  public String getElsewhereUrl() {
    return entry().map(LoginEntry::other).map(LoginBacking::query).orElse("");
  }

  public String getElsewhereText() {
    return Texts.text(
        FacesContext.getCurrentInstance(),
        "login.text.elsewhere." + entry().map(LoginEntry::other).map(Enum::name).orElse(""));
  }

  public String getElsewhereTitle() {
    return Texts.text(
        FacesContext.getCurrentInstance(),
        entry().map(LoginEntry::other).map(LoginEntry::key).orElse("login.title"));
  }

  /** Null if the certificate opens nothing. */
  public @Nullable Recognised getRecognised() {
    return !noFactor && !isElsewhere() && recognition instanceof Recognised recognised
        ? recognised
        : null;
  }

  /** Whether no certificate arrived. */
  public boolean isWithoutCertificate() {
    return recognition instanceof NoCertificate;
  }

  /** Null if the certificate opens something, now or in the service hours. */
  public @Nullable Failure getFailure() {
    if (noFactor) {
      return failureTexts.noFactor();
    }
    return Optional.of(recognition)
        .filter(why -> !(why instanceof Recognised) && !(why instanceof Closed))
        .map(failureTexts::of)
        .orElse(null);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
