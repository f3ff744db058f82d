package org.tenbiki.application.secondfactor;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.Confirm;
import org.tenbiki.application.login.FactorQuestion;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.domain.secondfactor.GridCard;
import org.tenbiki.domain.secondfactor.SecondFactor;
import org.tenbiki.domain.secondfactor.SecondFactorRepository;
import org.tenbiki.domain.secondfactor.TotpStep;

/** A member of corporate-ib, who reads the card or token that staff issued. */
public final class CardHolder {
  private final TestContainer container;
  private final Rokin bank;
  private final String fingerprint;

  /** Registered, with a certificate, and without card or token so far. */
  public CardHolder(TestContainer container) {
    this.container = container;
    bank = Rokin.underProfile(container, "corporate-ib", "1394");
    // where the key came from is nothing to a card, and this way is short
    OtherKind.change(container, "KEY_ORIGIN:BROWSER", "KEY_ORIGIN:SERVER");
    bank.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    fingerprint = bank.certificateOf(Rokin.LOGIN_ID);
  }

  /** The same member as another node sees them. */
  public CardHolder(TestContainer otherNode, CardHolder same) {
    container = otherNode;
    bank = Rokin.underProfile(otherNode, "corporate-ib", "1394");
    fingerprint = same.fingerprint;
  }

  public Rokin bank() {
    return bank;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public long userId() {
    return bank.userId(Rokin.LOGIN_ID);
  }

  public void receive(FactorKind kind) {
    container.get(FactorService.class).issue(bank.operator(), userId(), kind.name());
  }

  /** The right password. */
  public LoginResult first() {
    return bank.logIn(fingerprint, Rokin.PASSWORD);
  }

  /** The token after the right password. */
  public String token() {
    return ((LoginResult.FactorAsked) first()).token();
  }

  public FactorQuestion question(String token) {
    return container.get(LoginService.class).question(fingerprint, token).orElseThrow();
  }

  public LoginResult confirm(String token, String value) {
    return confirm(token, value, fingerprint);
  }

  public LoginResult confirm(String token, String value, String certificate) {
    return container
        .get(LoginService.class)
        .confirm(new Confirm(bank.institutionId(), certificate, token, value, Rokin.ADDRESS));
  }

  /** What the card says to the question, or the token at the clock's time. */
  public String answer(String token) {
    FactorQuestion question = question(token);
    return question.cells().isEmpty() ? code(0) : fromCard(question);
  }

  private String fromCard(FactorQuestion question) {
    GridCard card = GridCard.of(secret());
    return question.cells().stream()
        .map(place -> card.row(place.line() - 1).get("ABCDEFGHIJ".indexOf(place.columnEn())))
        .collect(Collectors.joining());
  }

  /** The code of a step so many after the present one. */
  public String code(int later) {
    TotpStep step = withFactor(factor -> Objects.requireNonNull(factor.step()));
    return container
        .get(Factors.class)
        .tools()
        .codes()
        .code(secret(), step, step.at(container.clock().instant()) + later);
  }

  public byte[] secret() {
    return withFactor(factor -> factor.secret(container.get(Factors.class).tools().sealer()));
  }

  public <T> T withFactor(Function<SecondFactor, T> work) {
    return container.inTransaction(
        () ->
            work.apply(
                container.get(SecondFactorRepository.class).findByUser(userId()).orElseThrow()));
  }

  /** How many rows lead from the password to the second step. */
  public long passages() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery("select count(p) from LoginPassage p", Long.class)
                .getSingleResult());
  }
}
