package org.tenbiki.system;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the audit trails of the institutions gained since this began. */
final class Trail {
  private static final String SUCCESS = "\"成功\"";

  /** What this and the visitors' arrival leave behind. */
  private static final List<String> OWN = List.of("\"監査証跡の保存\"", "\"ログイン\"");

  private final TwoInstitutions all;
  private final Set<String> before;

  private Trail(TwoInstitutions all, Set<String> before) {
    this.all = all;
    this.before = before;
  }

  static Trail begin(TwoInstitutions all) {
    return new Trail(all, lines(all));
  }

  /** What was done in the meantime, refusals aside. */
  List<String> done() {
    return gained().stream().filter(line -> line.contains(SUCCESS)).toList();
  }

  long refused(String type) {
    return gained().stream().filter(line -> line.contains('"' + type + '"')).count();
  }

  private List<String> gained() {
    return lines(all).stream()
        .filter(line -> !before.contains(line) && OWN.stream().noneMatch(line::contains))
        .toList();
  }

  private static Set<String> lines(TwoInstitutions all) {
    Set<String> lines = new LinkedHashSet<>();
    all.visitors().stream()
        .filter(visitor -> visitor.role() == VisitorRole.AUDITOR)
        .forEach(
            auditor -> {
              auditor.open(all.staffPage("audit/"));
              auditor.clerk().submit("export", Map.of());
              auditor.clerk().page().text().lines().forEach(lines::add);
            });
    return lines;
  }
}
