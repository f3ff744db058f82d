package org.tenbiki.persistence.jpa;

import jakarta.persistence.TypedQuery;
import java.util.Locale;
import org.tenbiki.domain.shared.CharacterWidth;

/**
 * What someone types to find rows that begin with it, whatever its width and case: the parameters
 * {@code typed}, {@code half} and {@code full} of a query that compares small letters by {@code
 * like … escape '!'}. Source: requirements, section 15 item 7.
 */
record SearchPrefix(String typed, String half, String full) {
  static SearchPrefix of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return new SearchPrefix(
        startingWith(small),
        startingWith(CharacterWidth.toHalf(small)),
        startingWith(CharacterWidth.toFull(small)));
  }

  /**
   * A pattern for {@code like} on serial numbers, however the digits are parted, as browsers show
   * them; matches nothing below eight digits, which are as likely the beginning of a name.
   */
  static String ofSerialNumber(String text) {
    String digits = CharacterWidth.toHalf(text).toLowerCase(Locale.ROOT).replaceAll("[: ]", "");
    return digits.matches("[0-9a-f]{8,40}") ? digits + "%" : "";
  }

  <T> TypedQuery<T> putInto(TypedQuery<T> query) {
    return query.setParameter("typed", typed).setParameter("half", half).setParameter("full", full);
  }

  /** A pattern for {@code like … escape '!'}: every sign of the text stands for itself. */
  static String startingWith(String text) {
    return text.replaceAll("[!%_]", "!$0") + "%";
  }
}
