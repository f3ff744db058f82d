package org.tenbiki.application.member;

/** A user's own data, as shown and changed on 契約ユーザー情報変更. */
public record OwnData(String loginId, String name, String mail) {}
