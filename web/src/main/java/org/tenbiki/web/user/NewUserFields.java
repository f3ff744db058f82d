package org.tenbiki.web.user;

/** What a user who is to be registered needs. Source: requirements M-4 and G-1. */
public final class NewUserFields {
  private String loginId = "";
  private String password = "";
  private String passwordAgain = "";
  private final PersonFields person = new PersonFields();

  public PersonFields getPerson() {
    return person;
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getPasswordAgain() {
    return passwordAgain;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }
}
