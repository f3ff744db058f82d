package org.tenbiki.system;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of staff at the console. */
final class HttpStaff {
  private final Papers papers;
  private final HttpClerk clerk;

  HttpStaff(Papers papers, String role) {
    this.papers = papers;
    Papers.Staff staff = papers.staff().getOrDefault(role, new Papers.Staff(role, "", ""));
    clerk = HttpMember.issue(papers, staff.userId(), staff.password()).loggedIn(papers);
  }

  HttpClerk clerk() {
    return clerk;
  }

  /** Revokes the first certificate of a contract's first user. */
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
    if (clerk.address().getPath().endsWith("revoke")) {
      throw new IllegalStateException("not revoked: " + clerk.page().text());
    }
  }

  /** Releases a contract's lock or block. */
  void releaseContract(String contractNumber) {
    openContract(contractNumber);
    follow("staff/contracts/release");
    clerk.submit("release", Map.of("reason", "本人確認済み"));
  }

  /** Releases a user's lock or block. */
  void releaseUser(String loginId) {
    openUser(loginId);
    follow("staff/users/release");
    clerk.submit("release", Map.of("reason", "本人確認済み"));
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
