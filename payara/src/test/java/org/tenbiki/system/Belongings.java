package org.tenbiki.system;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an organisation owns, as its institution's staff see it, and what they prepare for it.
 *
 * @param operator of its institution, logged in
 * @param staffUrl where the pages of staff begin
 */
record Belongings(HttpClerk operator, String staffUrl) {
  private static final Pattern ID = Pattern.compile("[?&]id=([0-9]+)");
  private static final Pattern CERTIFICATE = Pattern.compile("certificate=([0-9]+)");

  /**
   * @param user number of the user whose certificate and user ID others may want
   */
  Map<String, String> of(Organisation of, int user) {
    Map<String, String> ids = new HashMap<>();
    ids.put("contract", first("contracts/?search=" + of.contract().number(), "contracts/details"));
    ids.put("master", userId(of, 1));
    ids.put("user", userId(of, user));
    ids.put("person", userId(of, user));
    open("users/details?id=" + ids.get("user"));
    Matcher certificate = CERTIFICATE.matcher(operator.page().text());
    if (certificate.find()) {
      ids.put("certificate", certificate.group(1));
    }
    ids.put("mail", first("mails/", "mails/details"));
    open("notices/new");
    operator.submitAsShown(
        "publish",
        Map.of(
            "title",
            of.word() + "のお知らせ",
            "body",
            "<p>" + of.word() + "</p>",
            "kind",
            "",
            "contractNumber",
            of.contract().number(),
            "importance",
            "NORMAL"));
    ids.put("notice", last());
    open("users/login-id?id=" + ids.get("user"));
    operator.submit("change", Map.of("loginId", of.loginId(999), "note", of.word() + "の事情"));
    ids.put("request", last());
    PublishedList list =
        PublishedList.of(
            operator,
            staffUrl,
            of.contract().number(),
            of.ids().getOrDefault("account", ""),
            of.word());
    ids.put("list", list.id());
    ids.put("upload", list.upload());
    ids.put("file", list.file());
    return ids;
  }

  private String userId(Organisation of, int number) {
    return first("users/?search=" + of.loginId(number), "users/details");
  }

  private void open(String page) {
    operator.open(staffUrl + page);
  }

  private String first(String list, String link) {
    open(list);
    Matcher found =
        Pattern.compile("href=\"([^\"]*" + link + "[^\"]*)\"").matcher(operator.page().text());
    if (!found.find()) {
      throw new IllegalStateException("no " + link + " at " + list + ": " + operator.page().text());
    }
    return id(found.group(1));
  }

  /** Of what was just made. */
  private String last() {
    return id(operator.address().toString());
  }

  private static String id(String address) {
    Matcher found = ID.matcher(address);
    if (!found.find()) {
      throw new IllegalStateException("no id in " + address);
    }
    return found.group(1);
  }
}
