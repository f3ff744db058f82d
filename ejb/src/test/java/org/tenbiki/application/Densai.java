package org.tenbiki.application;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.certificate.IssuanceView;
import org.tenbiki.application.contract.AddAccount;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.contract.MasterIssueService;
import org.tenbiki.application.contract.NewMaster;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.SessionUser;
import org.tenbiki.application.member.AccountService;
import org.tenbiki.application.member.PasswordChange;
import org.tenbiki.application.member.PasswordChangeResult;
import org.tenbiki.application.member.PrepareUser;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.member.UserChangeView;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.FirstPassword;
import org.tenbiki.domain.contract.FirstPasswordRepository;
import org.tenbiki.domain.secondfactor.FactorSealer;
import org.tenbiki.domain.user.UserRight;

/** An institution of profile densai, whose staff make masters. */
public final class Densai {
  public static final String MASTER = "d-midori01";
  public static final String GENERAL = "d-ippan01";
  public static final String FIRST = "first123";
  public static final String APPROVAL = "appr0val";

  private final TestContainer container;
  private final Rokin bank;

  public Densai(TestContainer container) {
    this.container = container;
    bank = Rokin.underProfile(container, "densai", null);
  }

  public Rokin bank() {
    return bank;
  }

  public long contractId() {
    return container
        .get(ContractService.class)
        .list(bank.operator(), Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
        .rows()
        .get(0)
        .id();
  }

  public static NewMaster form(String loginId) {
    return new NewMaster(loginId, "みどり太郎", "midori@union.example", "midori@union.example");
  }

  /** The master of the first contract; the first password. */
  public String makeMaster() {
    container.get(MasterIssueService.class).issue(bank.operator(), contractId(), form(MASTER));
    return firstPassword();
  }

  /** What the master's paper says. */
  public String firstPassword() {
    long masterId = bank.userId(MASTER);
    byte[] sealed =
        container.inTransaction(
            () ->
                container
                    .get(FirstPasswordRepository.class)
                    .findByUser(masterId)
                    .orElseThrow()
                    .sealedFor(bank.operator().userId(), container.clock().instant())
                    .orElseThrow());
    return new String(
        container.get(FactorSealer.class).open(sealed, FirstPassword.context(masterId)),
        StandardCharsets.UTF_8);
  }

  public Actor master() {
    return bank.actor(MASTER);
  }

  /** Chooses the master's approval password, unless it is chosen. */
  public void setApproval() {
    ApprovalPasswordService approvals = container.get(ApprovalPasswordService.class);
    if (approvals.status(master()) instanceof ApprovalStatus.ToBeSet) {
      approvals.set(master(), APPROVAL, APPROVAL);
    }
  }

  /** A general user of the master's, with the first password {@link #FIRST} and no rights. */
  public long makeGeneral() {
    setApproval();
    carryOut(prepare(GENERAL, Set.of(), Set.of(), ""));
    update();
    return bank.userId(GENERAL);
  }

  /** A draft of a new user; its id. */
  public long prepare(
      String loginId, Set<UserRight> rights, Set<Long> accounts, String approvalPassword) {
    RegisterUser form =
        new RegisterUser(
            loginId,
            FIRST,
            FIRST,
            "一般花子",
            "ippan@union.example",
            "ippan@union.example",
            rights,
            "ja");
    return users()
        .prepare(master(), new PrepareUser(form, accounts, approvalPassword, approvalPassword));
  }

  public ApprovalResult carryOut(long changeId) {
    return users().carryOut(master(), changeId, APPROVAL);
  }

  /** Confirms all that waits. */
  public ApprovalResult update() {
    Set<Long> shown =
        users().waiting(master()).stream().map(UserChangeView::id).collect(Collectors.toSet());
    return users().update(master(), shown, APPROVAL);
  }

  /** An account of the master's contract; its id. */
  public long addAccount(String number) {
    ContractAccountService accounts = container.get(ContractAccountService.class);
    AddAccount account = new AddAccount("001", "ORDINARY", number, "給与控除用");
    accounts.add(bank.operator(), contractId(), account);
    return accounts.list(bank.operator(), contractId()).stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The user as it acts after its next log-in. */
  public Actor actor(String loginId) {
    return bank.actor(loginId);
  }

  public UserUpdateService users() {
    return container.get(UserUpdateService.class);
  }

  /** Takes a certificate; its fingerprint. */
  public String certificateOf(String loginId, String password) {
    IssuanceLogInResult result = bank.logInToIssue(loginId, password);
    IssuanceView view = bank.issue(((IssuanceLogInResult.Accepted) result).token());
    return bank.fingerprint(String.valueOf(view.serialNumber()));
  }

  public SessionUser session(String fingerprint, String password) {
    return ((LoginResult.LoggedIn) bank.logIn(fingerprint, password)).user();
  }

  public PasswordChangeResult change(String loginId, String current, String password) {
    return container
        .get(AccountService.class)
        .changePassword(bank.actor(loginId), new PasswordChange(current, password, password));
  }
}
