package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until told. */
@ApplicationScoped
public class TestClock extends Clock {
  /** 12:00 in Japan. */
  public static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  public void set(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("zones are written out where they matter");
  }
}
