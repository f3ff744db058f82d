package org.tenbiki.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  @DisplayName("指定がなければ8443、9443、9444を使う")
  void unset_ports_are_the_documented_ones() {
    assertThat(Ports.of(Map.of(Ports.MEMBER, ""))).isEqualTo(new Ports(8443, 9443, 9444));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "abc", "9443 ", "٣٤", "100000"})
  @DisplayName("ポートでない値は、変数の名前と値で知らせる")
  void what_is_no_port_is_refused_with_its_name(String value) {
    assertThatThrownBy(() -> Ports.of(Map.of(Ports.PUBLIC, value)))
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining(Ports.PUBLIC)
        .hasMessageContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "65535"})
  @DisplayName("1から65535までがポートである")
  void limits_are_ports(String value) {
    assertThat(Ports.of(Map.of(Ports.PUBLIC, value)).publicPort())
        .isEqualTo(Integer.parseInt(value));
  }

  @Test
  @DisplayName("二つの待受けに同じポートは使えない")
  void listeners_cannot_share_a_port() {
    assertThatThrownBy(() -> new Ports(8443, 9443, 9443).refuseTaken())
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining(Ports.SECOND_MEMBER + "=9443");
  }

  @Test
  @DisplayName("使われているポートは、番号と変数の名前で知らせる")
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      int taken = other.getLocalPort();
      assertThatThrownBy(() -> new Ports(taken, taken + 1, taken + 2).refuseTaken())
          .isInstanceOf(CannotPrepareException.class)
          .hasMessageContaining("port " + taken)
          .hasMessageContaining(Ports.PUBLIC);
    }
  }
}
