package org.tenbiki.application.credential;

import java.util.function.Consumer;

/**
 * What came of a log-in, and whether a password was compared on the way.
 *
 * @param compared false if locked or blocked: the caller then spends a hash on nothing, outside the
 *     transaction, so that every way takes the same time. Source: requirement L-7
 */
public record Answer<T>(T result, boolean compared) {
  /** The result, after spending what a comparison would have cost. */
  public T afterDummy(char[] password, Consumer<char[]> dummy) {
    if (!compared) {
      dummy.accept(password);
    }
    return result;
  }
}
