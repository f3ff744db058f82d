package org.tenbiki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("接続文字列（U-4）")
class ConnectionTest {
  private static final String PIN = "00112233445566778899AABBCCDDEEFF";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portal.example:8443/coop/ ABCD-EFGH-JKMN-0111 0011-2233-4455-6677-8899-AABB-CCDD-EEFF",
        "https://portal.example:8443/coop ABCDEFGHJKMN0111 00112233445566778899AABBCCDDEEFF",
        "  https://portal.example:8443/coop/\tabcd-efgh-jkmn-oiLl 0011-2233-4455-6677-8899-aabb-ccdd-eeff\n",
        "https://portal.example:8443/coop/　ＡＢＣＤ-EFGH-JKMN-0111　0011-2233-4455-6677-8899-AABB-CCDD-EEFF",
      })
  @DisplayName("全角でも小文字でも似た文字でも、ハイフンがなくても読む")
  void line_is_folded(String line) throws TroubleException {
    assertThat(Connection.parse(line))
        .isEqualTo(
            new Connection(
                URI.create("https://portal.example:8443/coop/"), "ABCDEFGHJKMN0111", new Pin(PIN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://portal.example/coop/",
        "https://portal.example/coop/ ABCD-EFGH-JKMN-PQRS",
        "https://portal.example/coop/ ABCD-EFGH-JKMN-PQR " + PIN,
        "https://portal.example/coop/ ABCD-EFGH-JKMN-PQRU " + PIN,
        "https://portal.example/coop/ ABCD-EFGH-JKMN-PQRS " + PIN + "0",
        "http://portal.example/coop/ ABCD-EFGH-JKMN-PQRS " + PIN,
        "https:///coop/ ABCD-EFGH-JKMN-PQRS " + PIN,
        "https://portal.example/coop/?x ABCD-EFGH-JKMN-PQRS " + PIN,
        "file:///etc/passwd ABCD-EFGH-JKMN-PQRS " + PIN,
      })
  @DisplayName("欠けたものや余分なもの、httpsでないものは断る")
  void anything_else_is_refused(String line) {
    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> Connection.parse(line))
        .extracting(TroubleException::trouble)
        .isEqualTo(Trouble.INCOMPLETE);
  }
}
