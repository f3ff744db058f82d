package org.tenbiki.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;

/** Sums in yen as pages show them. Pages read it as {@code money}. */
@Named("money")
@ApplicationScoped
public class Money {
  /** 1,234円. */
  public String yen(long amount) {
    return inLanguage(figure(amount));
  }

  /** The same of what is too much or too little: +1円. */
  public String difference(long amount) {
    return inLanguage((amount > 0 ? "+" : "") + figure(amount));
  }

  /** 1,234, under a heading that says what. */
  public String figure(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String inLanguage(String figure) {
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? figure + " yen"
        : figure + "円";
  }
}
