package org.tenbiki.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenbiki.system.RightsTable.Row;
import org.tenbiki.system.Visitor.Answer;

/** Sends the form of one visitor's page as another. */
final class Intrusion {
  private static final String PREFIX = "form:";
  private static final Pattern OWNED = Pattern.compile("[?&]([a-z]+)=\\{([A-Za-z]+)}");

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
          Map.entry("approval", DensaiContract.APPROVAL),
          Map.entry("branch", "侵入支店"),
          Map.entry("branchNumber", "009"),
          Map.entry("label", "侵入用"),
          Map.entry("note", "侵入"),
          Map.entry("title", "侵入"),
          Map.entry("subject", "【${serviceName}】侵入"),
          Map.entry("phone", "0120-999-999"),
          Map.entry("day", "2027-05-10"));

  /** Told of what is of others as of what is no more. */
  private static final String OVER = "?notice=CHANGE_OVER";

  /** What the user IDs of some institutions begin with, as their forms show. */
  private static final String START = "d-";

  /** What some forms come with, and others leave to be typed. */
  private static final Set<String> NEEDED = Set.of(PREFIX + "reason", PREFIX + "body");

  private final SeveralInstitutions all;
  private final List<String> findings = new ArrayList<>();

  Intrusion(SeveralInstitutions all) {
    this.all = all;
  }

  /** What was not refused, one line each. */
  List<String> findings() {
    return findings;
  }

  /** What the page's owner could send, its button apart. */
  static Map<String, String> filled(HtmlForm form) {
    Map<String, String> fields = form.asShown();
    String shown = fields.getOrDefault(PREFIX + "loginId", "");
    TYPED.forEach((name, value) -> fields.replace(PREFIX + name, value));
    if (fields.containsKey(PREFIX + "branchNumber")) {
      fields.replace(PREFIX + "number", "0000009");
    }
    if (shown.startsWith(START)) {
      fields.replace(PREFIX + "loginId", START + TYPED.get("loginId"));
    }
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
    if (row.isOpenTo(intruder)) {
      Map<String, String> ownIds = intruder.organisation().ids();
      Answer own = intruder.open(row.addressFor(all.papers(0), ownIds));
      HtmlForm.of(own.text())
          .ifPresent(
              ownForm -> {
                Map<String, String> fields = filled(ownForm);
                Map<String, String> wanted = owner.organisation().ids();
                OWNED
                    .matcher(row.address())
                    .results()
                    .forEach(
                        id -> fields.replace(id.group(1), wanted.getOrDefault(id.group(2), "")));
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

  private static Answer send(
      Visitor intruder, String address, Map<String, String> fields, String button) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put(button, "x");
    return intruder.post(address, sent);
  }

  private void judge(Row row, Visitor intruder, String button, Answer answer) {
    if (!answer.isRefusal() && !answer.address().endsWith(OVER)) {
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
