package org.tenbiki.launcher;

/** Something that the person who starts the server must change; the message says what. */
public class CannotPrepareException extends RuntimeException {
  public CannotPrepareException(String message) {
    super(message);
  }
}
