package org.tenbiki.application.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a one-time code was opened, which every comparison does once. */
@ApplicationScoped
class CodeOpenings {
  private final AtomicInteger count = new AtomicInteger();

  void add() {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
}
