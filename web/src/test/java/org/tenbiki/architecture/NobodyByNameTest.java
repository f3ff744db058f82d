package org.tenbiki.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("だれも金庫や規則を名前で見分けない（13章）")
class NobodyByNameTest {
  private static final Pattern NAME =
      Pattern.compile("[\"'](rokin|densai|corporate-ib|coop)[\"']|さくらろうきん|しらかばしんきん|あおばしんきん|みどり信組");

  @ParameterizedTest
  @ValueSource(strings = {"../persistence", "../ejb", "."})
  @DisplayName("コードにも画面にもスクリプトにも、名前は出てこない")
  void no_source_names_an_institution_or_a_profile(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(module, "src/main"))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().matches(".*\\.(java|xhtml|js|mjs|css|ftl)"))
              .toList();
      assertThat(sources).hasSizeGreaterThan(10);
      assertThat(sources)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .as(file.toString())
                      .doesNotContainPattern(NAME));
    }
  }

  @Test
  @DisplayName("名前があれば見つかる")
  void a_name_would_be_found() {
    assertThat("if (profile.name().equals(\"densai\"))").containsPattern(NAME);
  }
}
