package org.tenbiki.system;

import java.util.HashMap;
import java.util.Map;

/**
 * A member organisation whose every name begins with a word that nobody else uses, so that a leak
 * cannot be mistaken.
 *
 * @param institution where it stands in {@code demo.json}, from 0
 * @param kind the rule profile of its institution
 * @param sign what its user IDs, addresses and the secret user ID begin with
 * @param word what the names of its users and its announcements begin with
 * @param ids of what it owns
 */
record Organisation(
    int institution,
    String kind,
    Papers.Contract contract,
    String sign,
    String word,
    Map<String, String> ids) {
  static final String PASSWORD = "himitsu0pw";

  Organisation {
    ids = Map.copyOf(ids);
  }

  /** Owns that, too. */
  Organisation with(Map<String, String> found) {
    Map<String, String> all = new HashMap<>(ids);
    all.putAll(found);
    return new Organisation(institution, kind, contract, sign, word, all);
  }

  String loginId(int number) {
    return sign + number;
  }

  Member member(int number) {
    return new Member(
        loginId(number), PASSWORD, word + "太郎", loginId(number) + "@" + sign + ".example");
  }

  /** Whether the text tells something of this organisation. */
  boolean isToldIn(String text) {
    return text.contains(sign) || text.contains(word) || text.contains(contract.number());
  }
}
