package org.tenbiki.infrastructure.pki;

import java.util.ArrayList;
import java.util.List;

/** What the linter has found so far. */
final class Findings {
  private final List<String> problems = new ArrayList<>();

  void unless(boolean good, String problem) {
    if (!good) {
      add(problem);
    }
  }

  void add(String problem) {
    problems.add(problem);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
