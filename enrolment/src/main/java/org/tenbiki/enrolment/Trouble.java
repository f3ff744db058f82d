package org.tenbiki.enrolment;

/** What keeps a user from a certificate; each has words under {@code trouble.<name>}. */
enum Trouble {
  /** The command line is wrong. */
  USAGE(2, ""),
  /** The three parts from the page are not there, or not whole. */
  INCOMPLETE(2, "E4024"),
  NO_NETWORK(3, "E4025"),
  /** Somebody else answers: its key is not the one of the page. */
  NOT_TRUSTED(4, "E4026"),
  /** The certificate would not be valid by this computer's clock. */
  CLOCK_WRONG(5, "E4027"),
  /** The portal says why. */
  REFUSED(6, ""),
  /** Something answers, but it is not the portal. */
  NOT_THE_PORTAL(6, "E4028"),
  /** A tool of the system is not there. */
  NO_TOOL(7, "E4029"),
  /** The store, or the file, does not take the certificate. */
  NOT_STORED(7, "E7013"),
  /** The file's password is too short. */
  PASSWORD_SHORT(2, "E7014");

  private final int exit;
  private final String code;

  Trouble(int exit, String code) {
    this.exit = exit;
    this.code = code;
  }

  /** What the program exits with. */
  int exit() {
    return exit;
  }

  /** For the help desk; empty if the words bring their own. */
  String code() {
    return code;
  }
}
