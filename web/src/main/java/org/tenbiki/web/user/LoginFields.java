package org.tenbiki.web.user;

/** User ID and password, where both are typed. Source: requirements C-1 and U-1. */
public final class LoginFields {
  private String loginId = "";
  private String password = "";

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
}
