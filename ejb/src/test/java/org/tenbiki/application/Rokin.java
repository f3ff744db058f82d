package org.tenbiki.application;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceLogIn;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.certificate.IssuanceView;
import org.tenbiki.application.demo.DemoSeed;
import org.tenbiki.application.demo.DemoSeedService;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.login.LogIn;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.application.registration.ContractLogIn;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.registration.MasterRegistrationService;
import org.tenbiki.application.registration.RegisterMaster;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.Decision;
import org.tenbiki.application.staff.Handling;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.application.user.PowersInForce;
import org.tenbiki.domain.institution.HelpDesk;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailMessage;
import org.tenbiki.domain.notification.MailOutbox;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/** An institution of profile rokin with a contract, and the ways that tests go again and again. */
public final class Rokin {
  public static final String NUMBER = "AB123456";
  public static final String INITIAL_PASSWORD = "Ab1234";
  public static final String LOGIN_ID = "sample001";
  public static final String PASSWORD = "passw0rd";
  public static final String ADDRESS = "192.0.2.7";

  private final TestContainer container;
  private final long institutionId;

  public Rokin(TestContainer container) {
    this(container, "rokin", null);
  }

  /** The same people and papers under the rules of another kind of system. */
  public static Rokin underProfile(
      TestContainer container, String profile, @Nullable String financialCode) {
    return new Rokin(container, profile, financialCode);
  }

  private Rokin(TestContainer container, String profile, @Nullable String financialCode) {
    this.container = container;
    LocalizedText text = new LocalizedText("さくらろうきん", "Sakura");
    container
        .get(DemoSeedService.class)
        .seed(
            new DemoSeed(
                "rokin",
                profile,
                financialCode,
                new InstitutionTexts(text, text, new HelpDesk(text, "0120-000-000", text, text)),
                List.of(
                    new DemoSeed.Staff(UserRole.STAFF_OPERATOR, "staff001", PASSWORD, "佐倉"),
                    new DemoSeed.Staff(UserRole.STAFF_OPERATOR, "staff002", PASSWORD, "柏"),
                    new DemoSeed.Staff(UserRole.STAFF_APPROVER, "apprv001", PASSWORD, "千葉"),
                    new DemoSeed.Staff(UserRole.STAFF_APPROVER, "apprv002", PASSWORD, "船橋"),
                    new DemoSeed.Staff(UserRole.AUDITOR, "audit001", PASSWORD, "成田")),
                List.of(
                    new DemoSeed.Paper(NUMBER, INITIAL_PASSWORD, "みどり労働組合", "本店"),
                    new DemoSeed.Paper("CD123456", INITIAL_PASSWORD, "青空労働組合", "本店"))));
    institutionId = container.get(InstitutionService.class).find("rokin").orElseThrow().id();
  }

  public long institutionId() {
    return institutionId;
  }

  public ContractLogInResult logInToContract(String number, String initialPassword) {
    return container
        .get(MasterRegistrationService.class)
        .logIn(new ContractLogIn(institutionId, number, initialPassword, ADDRESS));
  }

  public String ticket(String number) {
    return ((ContractLogInResult.Accepted) logInToContract(number, INITIAL_PASSWORD)).ticket();
  }

  public RegisterMaster form(String loginId) {
    return new RegisterMaster(
        loginId,
        PASSWORD,
        PASSWORD,
        "髙橋花子",
        loginId + "@union.example",
        loginId + "@union.example",
        "ja",
        ADDRESS);
  }

  public RegistrationResult registerMaster(String number, String loginId) {
    return container.get(MasterRegistrationService.class).register(ticket(number), form(loginId));
  }

  /** A registered master's way to 発行. */
  public IssuanceLogInResult logInToIssue(String loginId, String password) {
    return container
        .get(CertificateIssuanceService.class)
        .logIn(new IssuanceLogIn(institutionId, loginId, password, ADDRESS));
  }

  public String issuanceToken(String loginId) {
    return ((IssuanceLogInResult.Accepted) logInToIssue(loginId, PASSWORD)).token();
  }

  /** Presses 発行 and waits for the end of 発行中. */
  public IssuanceView issue(String token) {
    CertificateIssuanceService service = container.get(CertificateIssuanceService.class);
    service.issue(token, ADDRESS);
    return await(token);
  }

  public IssuanceView await(String token) {
    CertificateIssuanceService service = container.get(CertificateIssuanceService.class);
    IssuanceView view = service.find(token).orElseThrow();
    while (view.state() == IssuanceView.State.ISSUING) {
      Thread.onSpinWait();
      view = service.find(token).orElseThrow();
    }
    return view;
  }

  /** The certificate of a user who has registered and issued; its fingerprint. */
  public String certificateOf(String loginId) {
    IssuanceView view = issue(issuanceToken(loginId));
    return fingerprint(String.valueOf(view.serialNumber()));
  }

  public String fingerprint(String serialNumber) {
    return container.inTransaction(
        () ->
            (String)
                container
                    .get(EntityManager.class)
                    .createNativeQuery(
                        "SELECT fingerprint FROM certificate WHERE serial_number = ?")
                    .setParameter(1, serialNumber)
                    .getSingleResult());
  }

  /** Of the certificate, as certificates write it. */
  public String subjectOf(String fingerprint) {
    byte[] der =
        container.inTransaction(
            () ->
                (byte[])
                    container
                        .get(EntityManager.class)
                        .createNativeQuery("SELECT der FROM certificate WHERE fingerprint = ?")
                        .setParameter(1, fingerprint)
                        .getSingleResult());
    try {
      return ((X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)))
          .getSubjectX500Principal()
          .getName();
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  public LoginResult logIn(String fingerprint, String password) {
    return container
        .get(LoginService.class)
        .logIn(new LogIn(institutionId, fingerprint, password, ADDRESS));
  }

  public Actor operator() {
    return actor("staff001");
  }

  public Actor approver() {
    return actor("apprv001");
  }

  /** What an operator prepared, an approver approves. */
  public Decision approve(Handling prepared) {
    long requestId = ((Handling.Prepared) prepared).requestId();
    return container.get(RequestService.class).approve(approver(), requestId);
  }

  public long userId(String loginId) {
    return container.inTransaction(
        () -> container.get(UserRepository.class).findByLoginId(loginId).orElseThrow().id());
  }

  /** A user as the services are told who acts. */
  public Actor actor(String loginId) {
    User user =
        container.inTransaction(
            () -> container.get(UserRepository.class).findByLoginId(loginId).orElseThrow());
    return new Actor(
        user.id(),
        user.loginId(),
        user.role(),
        institutionId,
        user.contractId(),
        ADDRESS,
        container.inTransaction(() -> container.get(PowersInForce.class).of(user)));
  }

  /** The kinds of all mails, newest first. */
  public List<MailKind> mails() {
    return container.get(MailOutbox.class).newest(1000).stream().map(MailMessage::kind).toList();
  }
}
