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
    follow("staff/contracts/revoke");
    clerk.submit("revoke", Map.of("reason", "KEY_COMPROMISE", "note", "紛失の届け出"));
    if (clerk.address().getPath().endsWith("revoke")) {
      throw new IllegalStateException("not revoked: " + clerk.page().text());
    }
  }

  /** Releases the first lock or block on a contract's page. */
  void release(String contractNumber) {
    openContract(contractNumber);
    follow("staff/contracts/release");
    clerk.submit("release", Map.of("reason", "本人確認済み"));
  }

  HttpClerk openContract(String contractNumber) {
    clerk.open(papers.memberUrl() + "/staff/contracts/?search=" + contractNumber);
    return follow("staff/contracts/details");
  }

  private HttpClerk follow(String path) {
    Matcher link =
        Pattern.compile("href=\"([^\"]*" + path + "[^\"]*)\"").matcher(clerk.page().text());
    if (!link.find()) {
      throw new IllegalStateException("no link to " + path + ": " + clerk.page().text());
    }
    return clerk.open(link.group(1).replace("&amp;", "&"));
  }
}
