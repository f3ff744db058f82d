package org.tenbiki.system;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A member of staff at the console. */
final class HttpStaff {
  private final Papers papers;
  private final HttpMember member;
  private final HttpClerk clerk;
  private @Nullable HttpStaff approver;

  HttpStaff(Papers papers, String role) {
    this.papers = papers;
    Papers.Staff staff = papers.staff().getOrDefault(role, new Papers.Staff(role, "", ""));
    member = HttpMember.issue(papers, staff.userId(), staff.password());
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

  /** The one who approves what this one prepares. */
  HttpStaff approver() {
    HttpStaff other = approver;
    if (other == null) {
      other = new HttpStaff(papers, "approver");
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
    Matcher link =
        Pattern.compile("href=\"([^\"]*" + path + "[^\"]*)\"").matcher(clerk.page().text());
    if (!link.find()) {
      throw new IllegalStateException("no link to " + path + ": " + clerk.page().text());
    }
    return clerk.open(link.group(1).replace("&amp;", "&"));
  }
}
