package org.tenbiki.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** Stands still until told. */
@ApplicationScoped
public class TestClock extends Clock {
  /** 12:00 in Japan. */
  public static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final AtomicReference<LongSupplier> gone = new AtomicReference<>(() -> 0);

  public void set(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  /** From here it goes on by itself, for what is measured. */
  public void go() {
    long start = System.nanoTime();
    gone.set(() -> System.nanoTime() - start);
  }

  @Override
  public Instant instant() {
    return now.get().plusNanos(gone.get().getAsLong());
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
