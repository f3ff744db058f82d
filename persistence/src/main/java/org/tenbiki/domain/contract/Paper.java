package org.tenbiki.domain.contract;

/** What staff print for a contract. Source: requirements S-1 and U-1. */
public enum Paper {
  /** ご利用開始（変更）のお知らせ, of a contract whose users take certificates. */
  START,
  /** The same, of a contract whose users log in with user ID and password. */
  START_WITH_PASSWORD,
  /** The same, with the first password of the master whom staff made. Source: D-2. */
  MASTER,
  /** 手順書: how each user takes a certificate. */
  CERTIFICATES
}
