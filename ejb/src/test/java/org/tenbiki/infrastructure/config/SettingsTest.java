package org.tenbiki.infrastructure.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("設定")
class SettingsTest {
  @Test
  @DisplayName("時計をずらせるのはデモだけ")
  void clock_moves_in_the_demo_only() {
    assertThat(of(Map.of("tenbiki.demo", "true", "tenbiki.clock.offset", "-P400D")).clockOffset())
        .isEqualTo(Duration.ofDays(-400));
    assertThat(of(Map.of("tenbiki.demo", "true")).clockOffset()).isZero();
    assertThat(of(Map.of()).clockOffset()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(() -> of(Map.of("tenbiki.clock.offset", "-P400D")).clockOffset());
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                of(Map.of("tenbiki.demo", "true", "tenbiki.clock.offset", "400 days"))
                    .clockOffset())
        .withMessageContaining("400 days");
  }

  @Test
  @DisplayName("数は正の整数だけ、なければ決まった値 (S-1)")
  void numbers_are_positive_or_as_otherwise() {
    assertThat(of(Map.of()).number("tenbiki.import.rows", 500)).isEqualTo(500);
    assertThat(of(Map.of("tenbiki.import.rows", "20")).number("tenbiki.import.rows", 500))
        .isEqualTo(20);
    for (String wrong : new String[] {"0", "-1", "1.5", "many", "10000000"}) {
      assertThatIllegalStateException()
          .isThrownBy(
              () -> of(Map.of("tenbiki.import.rows", wrong)).number("tenbiki.import.rows", 500))
          .withMessageContaining(wrong);
    }
  }

  @Test
  @DisplayName("足りない設定は名指しされる")
  void missing_setting_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> of(Map.of("tenbiki.ca.keystore", " ")).file("tenbiki.ca.keystore"))
        .withMessageContaining("tenbiki.ca.keystore");
  }

  @Test
  @DisplayName("時間と数は形を確かめ、なければ既定値")
  void times_and_numbers_are_checked_and_have_defaults() {
    Settings settings = of(Map.of("time", "PT2M", "number", "7", "none", "PT0S", "word", "many"));

    assertThat(settings.duration("time", Duration.ZERO)).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.duration("other", Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    assertThat(settings.number("number", 1)).isEqualTo(7);
    assertThat(settings.number("other", 1)).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> settings.duration("none", Duration.ofHours(1)))
        .withMessageContaining("none");
    assertThatIllegalStateException()
        .isThrownBy(() -> settings.duration("word", Duration.ofHours(1)))
        .withMessageContaining("many");
    assertThatIllegalStateException()
        .isThrownBy(() -> settings.number("word", 1))
        .withMessageContaining("many");
  }

  private static Settings of(Map<String, String> values) {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }
}
