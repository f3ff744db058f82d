package org.tenbiki.infrastructure.credential;

import com.nulabinc.zxcvbn.StandardDictionaries;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.tenbiki.domain.credential.CommonPasswords;

/** The list that zxcvbn brings: some 30,000 of those found most often. */
@ApplicationScoped
public class StolenPasswords implements CommonPasswords {
  private final Set<String> list = load();

  private static Set<String> load() {
    try {
      return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean contains(String password) {
    return list.contains(password.toLowerCase(Locale.ROOT));
  }
}
