package org.tenbiki.application.setup;

/** The steps of the set-up, in their order. Source: screens.md, row 3. */
public enum SetupStep {
  /** 登録. */
  REGISTRATION,
  /** 証明書. */
  CERTIFICATE,
  /** 取り込み: known from the certificate's arrival. */
  IMPORT,
  /** 接続確認. */
  CONNECTION,
  /** 一般ユーザー, of masters only, and no duty. */
  GENERAL_USERS;

  /** Whether it falls away for who needs no certificate. Source: requirement U-1. */
  boolean isAboutCertificate() {
    return this == CERTIFICATE || this == IMPORT || this == CONNECTION;
  }
}
