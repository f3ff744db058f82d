package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class ManualsDocumentTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `([a-z0-9_]+)` \\|$");

  @Test
  @DisplayName("手引きの表には、歩くテストがその順にすべて載っている")
  void every_step_that_is_walked_has_its_row() throws IOException {
    String document = Files.readString(Checkout.top().resolve("docs/manuals.md"));
    List<String> rows = ROW.matcher(document).results().map(result -> result.group(1)).toList();

    assertThat(rows)
        .isEqualTo(
            Stream.of(
                    FirstManualWalk.class,
                    RenewalManualIT.class,
                    DensaiManual.class,
                    CorporateManual.class,
                    CoopManual.class)
                .flatMap(ManualsDocumentTest::steps)
                .toList());
  }

  private static Stream<String> steps(Class<?> manual) {
    return Arrays.stream(manual.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Order.class))
        .sorted(Comparator.comparing(method -> method.getAnnotation(Order.class).value()))
        .map(Method::getName);
  }
}
