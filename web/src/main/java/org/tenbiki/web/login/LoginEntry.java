package org.tenbiki.web.login;

import org.tenbiki.domain.user.UserRole;

/**
 * The entries of an institution that has one for administrators and one for users. Staff may take
 * either. Source: requirement B-1.
 */
public enum LoginEntry {
  /** 管理者ログイン. */
  ADMINISTRATOR("index.button.login"),

  /** 利用者ログイン. */
  USER("index.button.userLogin");

  private final String key;

  LoginEntry(String key) {
    this.key = key;
  }

  /** Of its name. */
  String key() {
    return key;
  }

  boolean isOf(UserRole role) {
    return switch (role) {
      case MASTER -> this == ADMINISTRATOR;
      case GENERAL -> this == USER;
      case STAFF_OPERATOR, STAFF_APPROVER, AUDITOR -> true;
    };
  }

  LoginEntry other() {
    return this == ADMINISTRATOR ? USER : ADMINISTRATOR;
  }
}
