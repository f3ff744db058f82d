package org.tenbiki.web.user;

/** Name and mail address of a user, the address typed twice. Source: requirement M-4. */
public final class PersonFields {
  private String name = "";
  private String mail = "";
  private String mailAgain = "";

  /** What is known before anything is typed. */
  public void fill(String knownName, String knownMail) {
    name = knownName;
    mail = knownMail;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  public String getMailAgain() {
    return mailAgain;
  }

  public void setMailAgain(String mailAgain) {
    this.mailAgain = mailAgain;
  }
}
