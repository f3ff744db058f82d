package org.tenbiki.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenbiki.system.RightsTable.Row;
import org.tenbiki.system.Visitor.Answer;

/** Sends the form of one visitor's page as another. */
final class Intrusion {
  private static final String PREFIX = "form:";

  /** What makes each form one that its owner could send. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("loginId", "intruder1"),
          Map.entry("password", "intrud3r"),
          Map.entry("passwordAgain", "intrud3r"),
          Map.entry("current", Organisation.PASSWORD),
          Map.entry("initialPassword", "Zz9999"),
          Map.entry("initialPasswordAgain", "Zz9999"),
          Map.entry("name", "侵入　太郎"),
          Map.entry("mail", "intruder@evil.example"),
          Map.entry("mailAgain", "intruder@evil.example"),
          Map.entry("branch", "侵入支店"),
          Map.entry("note", "侵入"),
          Map.entry("title", "侵入"),
          Map.entry("subject", "【${serviceName}】侵入"),
          Map.entry("phone", "0120-999-999"),
          Map.entry("day", "2027-05-10"));

  /** What some forms come with, and others leave to be typed. */
  private static final Set<String> NEEDED = Set.of(PREFIX + "reason", PREFIX + "body");

  private final TwoInstitutions all;
  private final List<String> findings = new ArrayList<>();

  Intrusion(TwoInstitutions all) {
    this.all = all;
  }

  /** What was not refused, one line each. */
  List<String> findings() {
    return findings;
  }

  /** What the page's owner could send, its button apart. */
  static Map<String, String> filled(HtmlForm form) {
    Map<String, String> fields = form.asShown();
    TYPED.forEach((name, value) -> fields.replace(PREFIX + name, value));
    fields.replaceAll((name, value) -> NEEDED.contains(name) && value.isEmpty() ? "侵入" : value);
    return fields;
  }

  /**
   * The owner's form, state and all, with the intruder's session and certificate; and if the
   * intruder has such a page too, its own form with the owner's ids.
   */
  void tryForm(Row row, Visitor owner, HtmlForm form, Visitor intruder) {
    String target = row.addressFor(all.papers(0), owner.organisation().ids());
    for (String button : form.buttons()) {
      judge(row, intruder, button, send(intruder, target, filled(form), button));
    }
    if (row.isOpenTo(intruder.role())) {
      Map<String, String> ownIds = intruder.organisation().ids();
      Answer own = intruder.open(row.addressFor(all.papers(0), ownIds));
      HtmlForm.of(own.text())
          .ifPresent(
              ownForm -> {
                Map<String, String> fields = filled(ownForm);
                Map<String, String> wanted = owner.organisation().ids();
                fields.replace("id", wanted.getOrDefault(idNamed(row, "id"), ""));
                fields.replace("certificate", wanted.getOrDefault("certificate", ""));
                for (String button : ownForm.buttons()) {
                  judge(row, intruder, button, send(intruder, target, fields, button));
                  judge(row, intruder, button, send(intruder, path(target), fields, button));
                }
              });
    }
  }

  private static String path(String address) {
    return address.replaceAll("\\?.*", "");
  }

  /** What the address's parameter of that name stands for. */
  private static String idNamed(Row row, String parameter) {
    return row.address().replaceAll(".*[?&]" + parameter + "=\\{([a-z]+)}.*", "$1");
  }

  private static Answer send(
      Visitor intruder, String address, Map<String, String> fields, String button) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put(button, "x");
    return intruder.post(address, sent);
  }

  private void judge(Row row, Visitor intruder, String button, Answer answer) {
    if (!answer.isRefusal()) {
      findings.add(
          intruder
              + " sent "
              + button
              + " of "
              + row.page()
              + ": "
              + answer.status()
              + " at "
              + answer.address());
    }
  }
}
