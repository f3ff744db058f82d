package org.tenbiki.system;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contract of densai without a browser: what its staff, its master and its users do on the pages.
 * Source: requirements D-2, D-3 and D-5 to D-10.
 */
final class DensaiContract {
  static final String APPROVAL = "appr0val";
  static final String APPROVER = "APPROVE_RESULTS";
  private static final String FIRST = "first123";
  private static final String GIVEN = "given123";

  private final Papers bank;
  private final HttpClerk staff;
  private final String number;
  private final String id;
  private HttpClerk master;

  private DensaiContract(Papers bank, HttpClerk staff, String number, String id) {
    this.bank = bank;
    this.staff = staff;
    this.number = number;
    this.id = id;
    this.master = HttpClerk.without(bank);
  }

  /**
   * Without a master and without accounts.
   *
   * @param staff an operator who is logged in
   */
  static DensaiContract registered(Papers bank, HttpClerk staff, String number, String name) {
    staff.open(bank.memberUrl() + "/staff/contracts/new");
    staff.submit("register", Map.of("number", number, "name", name, "branch", "本店"));
    expect(staff, "DC584265");
    return new DensaiContract(
        bank, staff, number, staff.address().toString().replaceAll(".*[?&]id=(\\d+).*", "$1"));
  }

  private static void expect(HttpClerk clerk, String sign) {
    if (!clerk.page().text().contains(sign)) {
      throw new IllegalStateException(clerk.address() + ": " + clerk.page().text());
    }
  }

  Papers.Contract paper(String name) {
    return new Papers.Contract(number, "", name);
  }

  String id() {
    return id;
  }

  /** Adds an account; its id. */
  String account(String accountNumber) {
    staff.open(page("accounts"));
    staff.submit("add", Map.of("branchNumber", "001", "number", accountNumber, "label", "給与控除用"));
    expect(staff, accountNumber);
    Matcher last =
        Pattern.compile("account=(\\d+)\"[^>]*>[^<]*<span[^>]*> 001 " + accountNumber)
            .matcher(staff.page().text());
    return found(last, staff);
  }

  private String page(String name) {
    return bank.memberUrl() + "/staff/contracts/" + name + "?id=" + id;
  }

  private static String found(Matcher matcher, HttpClerk clerk) {
    if (!matcher.find()) {
      throw new IllegalStateException(
          "no " + matcher.pattern() + " at " + clerk.address() + ": " + clerk.page().text());
    }
    return matcher.group(1);
  }

  void removeAccount(String accountId) {
    staff.open(page("account-remove") + "&account=" + accountId);
    staff.submit("remove", Map.of("reason", "解約"));
    expect(staff, "DC584288");
  }

  /** Makes the master and brings it past the first log-in; nothing is granted to it. */
  HttpMember master(Member member) {
    String first = issueMaster(member);
    staff.open(page("master-issued")).submit("finish", Map.of());
    HttpMember holder = HttpMember.issue(bank, member.userId(), first);
    master = holder.loggedIn(bank);
    change(master, first, member.password());
    master.submit("set", Map.of("password", APPROVAL, "passwordAgain", APPROVAL));
    expect(master, "DC584269");
    return holder.withPassword(member.password());
  }

  /** Makes the master, whose paper is not handed over yet; the password on it. */
  String issueMaster(Member member) {
    staff.open(page("master"));
    staff.submit(
        "issue",
        Map.of(
            "loginId", member.userId(),
            "name", member.name(),
            "mail", member.mail(),
            "mailAgain", member.mail()));
    return MasterPaper.read(staff.open(page("master-paper")).page().body()).firstPassword();
  }

  private static void change(HttpClerk clerk, String current, String next) {
    clerk.submit("change", Map.of("current", current, "password", next, "passwordAgain", next));
  }

  /** 新規登録 up to 確認; the id of the draft. */
  String draft(Member member, Set<String> rights, Set<String> accounts) {
    String given = rights.contains(APPROVER) ? GIVEN : "";
    open("/member/update/new");
    master.submitAsShown(
        "check",
        Map.of(
            "loginId",
            member.userId(),
            "password",
            FIRST,
            "passwordAgain",
            FIRST,
            "name",
            member.name(),
            "mail",
            member.mail(),
            "mailAgain",
            member.mail(),
            "approvalPassword",
            given,
            "approvalPasswordAgain",
            given),
        Map.of("rights", rights, "accounts", accounts));
    return changeId();
  }

  /** 新規登録 up to 実行; the id of what waits for the update. */
  String register(Member member, Set<String> rights, Set<String> accounts) {
    String change = draft(member, rights, accounts);
    confirm("carryOut");
    return change;
  }

  /** 変更 up to 変更の実行. */
  void grant(String loginId, Set<String> rights, Set<String> accounts) {
    open("/member/update/search?search=" + loginId);
    master.follow("member/update/edit");
    master.submitAsShown("check", Map.of(), Map.of("rights", rights, "accounts", accounts));
    changeId();
    confirm("carryOut");
  }

  private String changeId() {
    expect(master, "DC584277");
    return master.address().toString().replaceAll(".*change=(\\d+).*", "$1");
  }

  private void confirm(String button) {
    master.submit(button, Map.of("approval", APPROVAL));
    expect(master, "class=\"notice");
  }

  /** ユーザ更新の実行. */
  void update() {
    open("/member/update/execute");
    confirm("update");
  }

  /** 電子証明書管理 → 確定; the id of the user. */
  String permit(String loginId) {
    String user = userId(loginId);
    open("/member/certificates/permit?change=1&id=" + user);
    confirm("permit");
    return user;
  }

  String userId(String loginId) {
    open("/member/certificates/users?search=" + loginId);
    return found(Pattern.compile("id=\"user-(\\d+)\"").matcher(master.page().text()), master);
  }

  /** Takes the certificate and brings a registered user past the first log-in. */
  HttpMember arrive(Member member, Set<String> rights) {
    HttpMember holder = HttpMember.issue(bank, member.userId(), FIRST);
    HttpClerk clerk = holder.loggedIn(bank);
    change(clerk, FIRST, member.password());
    if (rights.contains(APPROVER)) {
      change(clerk, GIVEN, APPROVAL);
    }
    expect(clerk, "DC584131");
    return holder.withPassword(member.password());
  }

  /** What is left of a new first password; its id. */
  String receiptOf(String user) {
    open("/member/users/password?id=" + user);
    master.submit(
        "change", Map.of("password", FIRST, "passwordAgain", FIRST, "approval", APPROVAL));
    return found(
        Pattern.compile("[?&]receipt=(\\d+)").matcher(master.address().toString()), master);
  }

  void delete(String user) {
    open("/member/users/delete?id=" + user);
    confirm("delete");
  }

  private void open(String page) {
    master.open(bank.memberUrl() + page);
  }
}
