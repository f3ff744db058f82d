package org.tenbiki.enrolment;

import java.util.Arrays;

/** Ends an enrolment; told to the user in the words of {@link Texts}. */
final class TroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final String[] arguments;

  TroubleException(Trouble trouble, String... arguments) {
    super(trouble + " " + Arrays.toString(arguments));
    this.trouble = trouble;
    this.arguments = arguments.clone();
  }

  TroubleException(Trouble trouble, Throwable cause, String... arguments) {
    super(trouble + " " + Arrays.toString(arguments), cause);
    this.trouble = trouble;
    this.arguments = arguments.clone();
  }

  Trouble trouble() {
    return trouble;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
