package org.tenbiki.infrastructure.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** The deployment's settings, each checked when it is asked for. */
@ApplicationScoped
public class Settings {
  private final Function<String, Optional<String>> source;

  public Settings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /**
   * @param source the value of a name, empty if it is not set
   */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  public boolean demo() {
    return optional("tenbiki.demo").map(Boolean::valueOf).orElse(false);
  }

  /**
   * @throws IllegalStateException if it is not set
   */
  public Path file(String name) {
    return Path.of(text(name));
  }

  /**
   * @throws IllegalStateException if it is not set
   */
  public String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }

  /** Empty if not set or blank. */
  public Optional<String> optional(String name) {
    return source.apply(name).filter(v -> !v.isBlank());
  }

  /**
   * A time such as {@code PT10S}.
   *
   * @throws IllegalStateException if it is no ISO 8601 duration, or not longer than nothing
   */
  public Duration duration(String name, Duration otherwise) {
    Optional<String> text = optional(name);
    try {
      Duration duration = text.map(Duration::parse).orElse(otherwise);
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalStateException(name + " " + duration);
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(name + " " + text.orElse(""), e);
    }
  }

  /**
   * A whole number.
   *
   * @param otherwise what holds if it is not set
   * @throws IllegalStateException if it is no number of 1 to 7 digits, at least 1
   */
  public int number(String name, int otherwise) {
    String text = optional(name).orElse(String.valueOf(otherwise));
    if (!text.matches("[1-9][0-9]{0,6}")) {
      throw new IllegalStateException("setting " + name + " is no positive number: " + text);
    }
    return Integer.parseInt(text);
  }

  /**
   * How far the product's clock is moved; zero outside demo mode.
   *
   * @throws IllegalStateException if it is set outside demo mode or is no ISO 8601 duration
   */
  public Duration clockOffset() {
    Optional<String> offset = optional("tenbiki.clock.offset");
    if (offset.isEmpty()) {
      return Duration.ZERO;
    }
    if (!demo()) {
      throw new IllegalStateException("tenbiki.clock.offset is for the demo only");
    }
    try {
      return Duration.parse(offset.get());
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("tenbiki.clock.offset " + offset.get(), e);
    }
  }
}
