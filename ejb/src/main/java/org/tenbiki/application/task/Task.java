package org.tenbiki.application.task;

/**
 * Something that waits for a user.
 *
 * @param count how many of it, at least 1
 */
public record Task(TaskKind kind, long count) {
  public Task {
    if (count < 1) {
      throw new IllegalArgumentException(kind + " " + count);
    }
  }
}
