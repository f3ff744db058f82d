package org.tenbiki.web.shared;

/**
 * One sentence about what has just happened, shown on the next page. It travels in the address, as
 * pages before log-in have no session: only these names are ever shown, never a text from outside.
 */
public enum Notice {
  FORM_EXPIRED,
  LOGGED_OUT,
  CERTIFICATE_PAGES_CLOSED,
  CONTRACT_REGISTERED,
  CONTRACT_RELEASED,
  USER_RELEASED,
  CERTIFICATE_REVOKED;

  /** Name of the parameter that carries it. */
  static final String PARAMETER = "notice";

  /** Where its text stands in the bundles. */
  public String messageKey() {
    return "notice." + name();
  }

  /** The address of a page that is to show the notice. */
  public String appendedTo(String address) {
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + name();
  }
}
