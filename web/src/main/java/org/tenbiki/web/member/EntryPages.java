package org.tenbiki.web.member;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tenbiki.application.login.EntryStep;

/** Where members do what stands before every page. */
public final class EntryPages {
  private static final Map<EntryStep, String> PAGES =
      new EnumMap<>(
          Map.of(
              EntryStep.CHANGE_PASSWORD, "/member/first-password",
              EntryStep.SET_APPROVAL_PASSWORD, "/member/first-approval",
              EntryStep.CHANGE_APPROVAL_PASSWORD, "/member/approval"));

  private EntryPages() {}

  /** Of a step, or the top page if none is left. */
  static String of(Optional<EntryStep> step) {
    return step.map(PAGES::get).orElse("/member/top");
  }

  /** Whether the path is one of them, before which nothing else stands. */
  public static boolean contain(String path) {
    return PAGES.containsValue(path);
  }
}
