package org.tenbiki.system;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A member of staff at the console. */
final class HttpStaff {
  private final Papers papers;
  private final HttpMember member;
  private final HttpClerk clerk;
  private final Supplier<HttpStaff> approvers;
  private @Nullable HttpStaff approver;

  /** Takes the certificate, which nobody took before. */
  HttpStaff(Papers papers, String role) {
    this(papers, HttpMember.ofStaff(papers, role), () -> new HttpStaff(papers, "approver"));
  }

  HttpStaff(Papers papers, HttpMember member, Supplier<HttpStaff> approvers) {
    this.papers = papers;
    this.member = member;
    this.approvers = approvers;
    clerk = member.loggedIn(papers);
  }

  HttpClerk clerk() {
    return clerk;
  }

  /** Who this one is to a browser. */
  HttpMember member() {
    return member;
  }

  /** Revokes the first certificate of a contract's first user; an approver approves it. */
  void revoke(String contractNumber) {
    openContract(contractNumber);
    follow("staff/users/details");
    revoke();
  }

  /** Revokes the first certificate of a user. */
  void revokeOf(String loginId) {
    openUser(loginId);
    revoke();
  }

  private void revoke() {
    follow("staff/users/revoke");
    clerk.submit("revoke", Map.of("reason", "KEY_COMPROMISE", "note", "紛失の届け出"));
    approve();
  }

  /** What this one has just prepared, another approves. */
  void approve() {
    String prepared = clerk.address().toString();
    if (!prepared.contains("/staff/requests/prepared")) {
      throw new IllegalStateException("not prepared: " + clerk.page().text());
    }
    HttpClerk second = approver().clerk;
    second.open(prepared.replace("prepared", "details")).submit("approve", Map.of());
    if (!second.page().text().contains("承認し、実行しました")) {
      throw new IllegalStateException("not approved: " + second.page().text());
    }
  }

  /** A figure of the institution's profile; an approver approves it. */
  void changeFigure(String figure, String value) {
    clerk.open(papers.memberUrl() + "/staff/settings/profile-edit");
    clerk.submit("next", Map.of(figure, value));
    clerk.submit("execute", Map.of("note", "規程の改定"));
    approve();
  }

  /** The one who approves what this one prepares. */
  HttpStaff approver() {
    HttpStaff other = approver;
    if (other == null) {
      other = approvers.get();
      approver = other;
    }
    return other;
  }

  /** Releases a contract's lock or block. */
  void releaseContract(String contractNumber) {
    openContract(contractNumber);
    follow("staff/contracts/release");
    clerk.submit("release", Map.of("reason", "本人確認済み"));
    approve();
  }

  /** Releases a user's lock or block. */
  void releaseUser(String loginId) {
    openUser(loginId);
    follow("staff/users/release");
    clerk.submit("release", Map.of("reason", "本人確認済み"));
    approve();
  }

  /** Registers a contract that nobody used before. */
  Papers.Contract newContract(String number) {
    Papers.Contract contract = new Papers.Contract(number, "Ab1234", "新しい労働組合");
    clerk.open(papers.memberUrl() + "/staff/contracts/new");
    clerk.submit(
        "register",
        Map.of(
            "number", number,
            "name", contract.name(),
            "branch", "本店",
            "initialPassword", contract.initialPassword(),
            "initialPasswordAgain", contract.initialPassword()));
    return contract;
  }

  /** Suspends, resumes or closes a contract. */
  void bring(String contractNumber, String status) {
    openContract(contractNumber);
    follow("staff/contracts/standing[^\"]*" + status);
    clerk.submit("go", Map.of("reason", "試験"));
  }

  /** Gives a user another user ID; an approver approves it. */
  void changeLoginId(String loginId, String another) {
    openUser(loginId);
    follow("staff/users/login-id");
    clerk.submit("change", Map.of("loginId", another, "note", "改姓"));
    approve();
  }

  /** Lets a contract register another master; an approver approves it. */
  void resetMaster(String contractNumber) {
    openContract(contractNumber);
    follow("staff/contracts/reset");
    clerk.submit(
        "reset",
        Map.of("initialPassword", "Zz9999", "initialPasswordAgain", "Zz9999", "note", "退職"));
    approve();
  }

  HttpClerk openUser(String loginId) {
    clerk.open(papers.memberUrl() + "/staff/users/?search=" + loginId);
    return follow("staff/users/details");
  }

  HttpClerk openContract(String contractNumber) {
    clerk.open(papers.memberUrl() + "/staff/contracts/?search=" + contractNumber);
    return follow("staff/contracts/details");
  }

  /** Opens the first link of the page whose address contains that. */
  HttpClerk follow(String path) {
    return clerk.follow(path);
  }
}
