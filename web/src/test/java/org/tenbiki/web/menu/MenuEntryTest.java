package org.tenbiki.web.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("メニュー")
class MenuEntryTest {
  private static final Path VIEWS = Path.of("src/main/webapp");

  static List<String> viewsBehindLogIn() throws IOException {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      return files
          .map(file -> "/" + VIEWS.relativize(file))
          .filter(view -> view.matches("/(member|staff)/.*\\.xhtml"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("viewsBehindLogIn")
  @DisplayName("ログイン後のどの画面も、一人が見る領域のちょうど一つに属する")
  void every_page_is_in_one_area(String view) {
    assertThat(MenuEntry.values()).anyMatch(entry -> entry.holds(view));
    // no master sees the areas of both
    for (MenuEntry.Audience others :
        List.of(MenuEntry.Audience.MASTERS_DIRECTLY, MenuEntry.Audience.MASTERS_IN_STEPS)) {
      assertThat(MenuEntry.values())
          .filteredOn(entry -> entry.audience() != others && entry.holds(view))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  @DisplayName("どの領域の住所にも画面がある")
  void every_area_begins_with_a_page() {
    assertThat(MenuEntry.values())
        .extracting(MenuEntry::address)
        .allSatisfy(
            address ->
                assertThat(
                        VIEWS.resolve(
                            address.substring(1)
                                + (address.endsWith("/") ? "index" : "")
                                + ".xhtml"))
                    .exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Messages.properties", "Messages_en.properties"})
  @DisplayName("どの領域にも、日本語と英語の名前がある")
  void every_area_has_a_name(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
      texts.load(reader);
    }

    assertThat(texts.stringPropertyNames())
        .containsAll(Arrays.stream(MenuEntry.values()).map(entry -> "menu." + entry).toList());
  }
}
