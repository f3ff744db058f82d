package org.tenbiki.web.staff.contracts;

/** The initial password that a member declared, typed twice. Source: requirement M-2. */
public final class InitialPasswordFields {
  private String password = "";
  private String again = "";

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
