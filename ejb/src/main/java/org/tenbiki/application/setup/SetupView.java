package org.tenbiki.application.setup;

import java.util.List;

/**
 * The set-up overview.
 *
 * @param loginId whose; empty if not known, and then every state is OPEN
 * @param generalUsers of the contract
 */
public record SetupView(String loginId, List<Line> lines, long generalUsers) {
  public SetupView {
    lines = List.copyOf(lines);
  }

  /** One step and how far it has come. */
  public record Line(SetupStep step, State state) {}

  /** How far a step has come. */
  public enum State {
    DONE,
    /** The one to do now. */
    NEXT,
    OPEN,
    OPTIONAL
  }

  public boolean isKnown() {
    return !loginId.isEmpty();
  }

  /** Whether nothing but what is no duty is left. */
  public boolean isComplete() {
    return lines.stream()
        .allMatch(line -> line.state() == State.DONE || line.state() == State.OPTIONAL);
  }
}
