package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts and amounts in the page's language. Pages read it as {@code yen}. */
@Named("yen")
@ApplicationScoped
public class Yen {
  private static final int TENTHS_UNTIL = 3;

  /** 1,234円; empty if there is none. */
  public String of(@Nullable Long amount) {
    return amount == null
        ? ""
        : Texts.text(FacesContext.getCurrentInstance(), "page.text.yen", number(amount));
  }

  /** What is too much or too little: +1円; empty if there is none. */
  public String difference(@Nullable Long amount) {
    return (amount != null && amount > 0 ? "+" : "") + of(amount);
  }

  /** 12件 1,234円. */
  public String sum(int count, long amount) {
    return Texts.text(
        FacesContext.getCurrentInstance(), "page.text.sum", number(count), number(amount), count);
  }

  /** 1,234. */
  public String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** 1.2万, for where there is no room. */
  public String rounded(long amount) {
    return rounded(amount, FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  /** Tenths are told of what has less than three digits: 1.2万, 1235万. */
  static String rounded(long amount, Locale language) {
    NumberFormat compact =
        NumberFormat.getCompactNumberInstance(language, NumberFormat.Style.SHORT);
    compact.setMaximumFractionDigits(1);
    String tenths = compact.format(amount);
    if (tenths.indexOf('.') < TENTHS_UNTIL) {
      return tenths;
    }
    compact.setMaximumFractionDigits(0);
    return compact.format(amount);
  }
}
