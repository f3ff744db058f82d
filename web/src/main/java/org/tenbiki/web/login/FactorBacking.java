package org.tenbiki.web.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.Confirm;
import org.tenbiki.application.login.FactorQuestion;
import org.tenbiki.application.login.FactorQuestion.Place;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginResult.Empty;
import org.tenbiki.application.login.LoginResult.LoggedIn;
import org.tenbiki.application.login.LoginResult.PassageOver;
import org.tenbiki.application.login.LoginResult.Refused;
import org.tenbiki.application.login.LoginResult.Wrong;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.ClientCertificate;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;
import org.tenbiki.web.shared.Texts;

/** 確認用パスワード: the cells of the card or the token's code. Source: requirement B-2. */
@Named("factor")
@RequestScoped
public class FactorBacking {
  @Inject transient LoginService logins;
  @Inject transient CurrentInstitution institution;
  @Inject transient Entrance entrance;
  @Inject transient Browser browser;
  @Inject transient HttpServletRequest request;

  private @Nullable FactorQuestion question;
  private final List<String> values = new ArrayList<>(noValues());
  private String code = "";

  private static List<String> noValues() {
    return IntStream.range(0, FactorQuestion.CELLS).mapToObj(i -> "").toList();
  }

  @PostConstruct
  void ask() {
    question = logins.question(fingerprint(), token()).orElse(null);
  }

  private String fingerprint() {
    return ClientCertificate.fingerprintOf(request).orElse("");
  }

  private String token() {
    return browser.read(PortalCookie.PASSAGE).orElse("");
  }

  /** Without the first step there is no second. */
  public String load() {
    return question == null ? over() : Outcome.STAY;
  }

  private String over() {
    browser.forget(PortalCookie.PASSAGE);
    return Outcome.to("/login", Notice.PASSAGE_OVER);
  }

  /** 次へ. */
  public String confirm() {
    List<Violation> missing = missing();
    if (!missing.isEmpty()) {
      ErrorMessages.add(missing);
      return Outcome.STAY;
    }
    LoginResult result =
        logins.confirm(
            new Confirm(
                institution.getId(),
                fingerprint(),
                token(),
                isCard() ? String.join("", values) : code,
                browser.address()));
    if (result instanceof LoggedIn loggedIn) {
      return entrance.enter(loggedIn);
    }
    if (result instanceof PassageOver) {
      return over();
    }
    if (result instanceof Refused) {
      // the log-in page says why
      browser.forget(PortalCookie.PASSAGE);
      return Outcome.to("/login");
    }
    if (result instanceof Wrong wrong) {
      ErrorMessages.addWrong(ErrorCode.WRONG_FACTOR, wrong.remaining());
      askAnew();
      return Outcome.STAY;
    }
    if (result instanceof Empty) {
      return Outcome.STAY;
    }
    throw new IllegalStateException("no words for " + result);
  }

  private List<Violation> missing() {
    if (!isCard()) {
      return code.isBlank() ? List.of(Violation.of("code", ErrorCode.REQUIRED)) : List.of();
    }
    return IntStream.range(0, values.size())
        .filter(i -> values.get(i).isBlank())
        .mapToObj(i -> Violation.of("cell" + i, ErrorCode.REQUIRED))
        .toList();
  }

  /** Another question; what was typed answered the one before. */
  private void askAnew() {
    values.replaceAll(value -> "");
    code = "";
    ask();
  }

  /** キャンセル: whoever uses this computer next finds no half log-in. */
  public String cancel() {
    logins.giveUp(token());
    browser.forget(PortalCookie.PASSAGE);
    return Outcome.to("/login");
  }

  private FactorQuestion question() {
    return Optional.ofNullable(question).orElseThrow();
  }

  public boolean isAsked() {
    return question != null;
  }

  public boolean isCard() {
    return !question().cells().isEmpty();
  }

  public String getLoginId() {
    return question().loginId();
  }

  public String getSerialNumber() {
    return question().serialNumber();
  }

  public int getSeconds() {
    return question().seconds();
  }

  /** 「イの3」 for each cell. */
  public List<String> getLabels() {
    return question().cells().stream().map(FactorBacking::label).toList();
  }

  private static String label(Place cell) {
    return Texts.text(
        FacesContext.getCurrentInstance(),
        "factor.label.cell",
        cell.columnJa(),
        cell.columnEn(),
        cell.line());
  }

  /** What is typed for each cell. */
  public List<String> getValues() {
    return values;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
