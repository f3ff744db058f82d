package org.tenbiki.system;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What the audit trails of the institutions gained since this began. */
final class Trail {
  private static final String SUCCESS = "\"成功\"";

  /** What this and the visitors' arrival leave behind. */
  private static final List<String> OWN = List.of("\"監査証跡の保存\"", "\"ログイン\"");

  private final Supplier<Set<String>> reading;
  private final Set<String> before;

  private Trail(Supplier<Set<String>> reading) {
    this.reading = reading;
    this.before = reading.get();
  }

  static Trail begin(SeveralInstitutions all) {
    return begin(
        all.visitors().stream()
            .filter(visitor -> visitor.role() == VisitorRole.AUDITOR)
            .map(Visitor::clerk)
            .toList(),
        all.staffPage("audit/"));
  }

  /**
   * @param auditors one of each institution, logged in
   */
  static Trail begin(List<HttpClerk> auditors, String address) {
    return new Trail(() -> lines(auditors, address));
  }

  /** What was done in the meantime, refusals aside. */
  List<String> done() {
    return gained().stream().filter(line -> line.contains(SUCCESS)).toList();
  }

  long refused(String type) {
    return gained().stream().filter(line -> line.contains('"' + type + '"')).count();
  }

  private List<String> gained() {
    return reading.get().stream()
        .filter(line -> !before.contains(line) && OWN.stream().noneMatch(line::contains))
        .toList();
  }

  private static Set<String> lines(List<HttpClerk> auditors, String address) {
    Set<String> lines = new LinkedHashSet<>();
    for (HttpClerk auditor : auditors) {
      auditor.open(address);
      auditor.submit("export", Map.of());
      auditor.page().text().lines().forEach(lines::add);
    }
    return lines;
  }
}
