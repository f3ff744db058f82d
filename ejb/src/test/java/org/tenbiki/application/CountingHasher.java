package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.tenbiki.domain.credential.PasswordHasher;

/** Fast, and knows how often a password was compared. */
@ApplicationScoped
public class CountingHasher implements PasswordHasher {
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger dummies = new AtomicInteger();

  @Override
  public String hash(char[] password) {
    return "fake:" + new String(password);
  }

  @Override
  public boolean verify(char[] password, String phc) {
    compared.incrementAndGet();
    String text = new String(password);
    return phc.equals("fake:" + text) || phc.equals("old:" + text);
  }

  @Override
  public void dummy(char[] password) {
    dummies.incrementAndGet();
  }

  @Override
  public boolean isOutdated(String phc) {
    return phc.startsWith("old:");
  }

  @Override
  public int atOnce() {
    return 4;
  }

  @Override
  public String decoy() {
    return "fake";
  }

  public int compared() {
    return compared.get();
  }

  public int dummies() {
    return dummies.get();
  }
}
