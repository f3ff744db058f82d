package org.tenbiki.system;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the demo's mail page shows of the mails to one address. */
record Mailbox(Papers papers, String address) {
  /** Notices of an expiry are written every 20 seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The page's text of each mail, newest first. */
  List<String> mails() {
    String page = HttpClerk.without(papers).open(papers.mailUrl()).page().text();
    return Arrays.stream(page.split("<article "))
        .skip(1)
        .filter(mail -> mail.contains(address))
        .toList();
  }

  List<String> mails(String subject) {
    return mails().stream().filter(mail -> mail.contains(subject + "</h2>")).toList();
  }

  /** The newest mail of that subject, once it is there. */
  String await(String subject) {
    if (!Await.until(PATIENCE, () -> !mails(subject).isEmpty())) {
      throw new AssertionError("no 「" + subject + "」 to " + address + " among " + mails());
    }
    return mails(subject).get(0);
  }
}
