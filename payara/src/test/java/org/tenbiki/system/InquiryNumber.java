package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what a product wrote into its log about the page that a clerk was shown instead. */
final class InquiryNumber {
  private static final Pattern NUMBER = Pattern.compile("\\b[2-9A-Z]{5}-[2-9A-Z]{5}\\b");
  private static final int MOST_LINES = 40;

  private InquiryNumber() {}

  /** The lines behind the number that stands in the text; empty without any. */
  static String lookedUp(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return "";
    }
    try (Stream<Path> files = Files.walk(Checkout.target().resolve("system"))) {
      return files
          .filter(file -> file.endsWith("server.log"))
          .map(file -> behind(number.group(), file))
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String behind(String number, Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return IntStream.range(0, lines.size())
          .filter(i -> lines.get(i).contains(number))
          .mapToObj(i -> lines.subList(i, Math.min(lines.size(), i + MOST_LINES)))
          .flatMap(List::stream)
          .map(line -> "\n" + line)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
