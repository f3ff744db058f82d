package org.tenbiki.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  @TempDir Path data;
  private Ports ports;

  @BeforeEach
  void prepare() throws IOException {
    ports = freePorts();
    Launcher.prepare(layout(), Map.of());
  }

  private Layout layout() {
    return new Layout(data, "localhost", ports);
  }

  private static Ports freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket two = new ServerSocket(0);
        ServerSocket three = new ServerSocket(0)) {
      return new Ports(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
    }
  }

  private JsonObject papers() throws IOException {
    return JsonParser.parseString(Files.readString(data.resolve("demo.json"))).getAsJsonObject();
  }

  private List<String> arguments() throws IOException {
    return Files.readAllLines(data.resolve("run/java.args"));
  }

  @Test
  @DisplayName("二度目の準備では、番号もパスワードも鍵も変わらず、住所だけが新しいポートになる")
  void a_second_start_keeps_papers_and_keys_and_changes_addresses() throws IOException {
    JsonObject before = papers();
    byte[] authority = Files.readAllBytes(data.resolve("ca/client-ca.p12"));
    ports = freePorts();

    Launcher.prepare(layout(), Map.of());

    assertThat(papers().get("institutions")).isEqualTo(before.get("institutions"));
    assertThat(data.resolve("ca/client-ca.p12")).hasBinaryContent(authority);
    assertThat(papers().get("memberUrl2").getAsString())
        .isEqualTo("https://localhost:" + ports.secondMember());
  }

  @Test
  @DisplayName("契約番号、ユーザーID、パスワードは、画面が受け付ける形で、読み違える文字を含まない")
  void papers_obey_the_rules_of_the_forms() throws IOException {
    JsonObject institution = papers().getAsJsonArray("institutions").get(0).getAsJsonObject();
    for (JsonElement contract : institution.getAsJsonArray("contracts")) {
      assertThat(text(contract, "contractNumber")).matches("[0-9A-Za-z&&[^IlO01]]{8}");
      assertThat(text(contract, "initialPassword")).matches("[0-9A-Za-z&&[^IlO01]]{6}");
    }
    for (JsonElement staff : institution.getAsJsonArray("staff")) {
      for (String name : List.of("userId", "password")) {
        assertThat(text(staff, name))
            .matches("[0-9A-Za-z&&[^IlO01]]{6,12}")
            .matches(".*[A-Za-z].*")
            .matches(".*[0-9].*");
      }
    }
  }

  private static String text(JsonElement from, String name) {
    return from.getAsJsonObject().get(name).getAsString();
  }

  @Test
  @DisplayName("証明書を求めるのは会員用の二つの待受けだけで、平文の待受けはない")
  void only_member_listeners_want_a_certificate_and_plain_http_is_off() throws IOException {
    List<String> commands = Files.readAllLines(data.resolve("run/preboot.txt"));
    assertThat(commands)
        .filteredOn(command -> command.contains("client-auth"))
        .hasSize(2)
        .allMatch(command -> command.contains(".member") && command.endsWith("=want"));
    assertThat(commands)
        .anyMatch(command -> command.endsWith("network-listener.http-listener.enabled=false"));
    assertThat(commands)
        .filteredOn(command -> command.startsWith("create-network-listener"))
        .extracting(command -> command.replaceAll(".*--listenerport=(\\d+).*", "$1"))
        .containsExactly(Integer.toString(ports.member()), Integer.toString(ports.secondMember()));
  }

  @Test
  @DisplayName("信頼するのは自分の認証局だけで、秘密は持ち主だけが読める引数ファイルにある")
  void the_trust_store_is_ours_and_secrets_are_for_the_owner() throws IOException {
    assertThat(arguments())
        .contains("\"-Djavax.net.ssl.trustStore=" + data.resolve("tls/truststore.p12") + "\"")
        .anyMatch(argument -> argument.contains("keyStorePassword"));
    assertThat(Files.getPosixFilePermissions(data.resolve("run/java.args")))
        .allMatch(permission -> permission.name().startsWith("OWNER"));
  }

  @Test
  @DisplayName("データグリッドは、この機械の中にだけ開く")
  void the_data_grid_stays_on_this_machine() throws IOException {
    assertThat(arguments())
        .contains("\"-Dhazelcast.config=" + data.resolve("run/data-grid.xml") + "\"");
    assertThat(data.resolve("run/data-grid.xml"))
        .content()
        .contains("<interface>127.0.0.1</interface>")
        .contains("<property name=\"hazelcast.socket.bind.any\">false</property>");
  }

  @Test
  @DisplayName("時計のずれは期間として書き、そうでないものは知らせる")
  void the_clock_offset_is_a_duration() throws IOException {
    Launcher.prepare(layout(), Map.of("TENBIKI_CLOCK_OFFSET", "-P400D"));
    assertThat(arguments()).contains("\"-Dtenbiki.clock.offset=PT-9600H\"");
    assertThatThrownBy(() -> Launcher.prepare(layout(), Map.of("TENBIKI_CLOCK_OFFSET", "1 day")))
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining("TENBIKI_CLOCK_OFFSET")
        .hasMessageContaining("1 day");
  }

  @Test
  @DisplayName("使えない鍵は一行で知らせて、始めない")
  void a_key_that_others_may_read_stops_the_start() throws IOException {
    Files.setPosixFilePermissions(
        data.resolve("ca/client-ca.p12"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Launcher.prepare(layout(), Map.of()))
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining("client-ca.p12 is readable or writable by others");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca/client-ca.p12", "ca/client-ca.pass", "audit.key"})
  @DisplayName("データベースがあるのに無くなった鍵は、作り直さず、何を戻すかを知らせる")
  void a_lost_key_is_not_replaced_beside_a_database(String key) throws IOException {
    Files.createDirectories(data.resolve("db"));
    Files.createFile(data.resolve("db/tenbiki.mv.db"));
    Launcher.prepare(layout(), Map.of());
    Files.delete(data.resolve(key));

    assertThatThrownBy(() -> Launcher.prepare(layout(), Map.of()))
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining("restore " + data.resolve(key) + " from the backup");
    assertThat(data.resolve(key)).doesNotExist();
  }

  @Test
  @DisplayName("データベースがまだなければ、途中で止まった最初の準備を続ける")
  void a_first_start_that_stopped_half_way_goes_on() throws IOException {
    Files.delete(data.resolve("ca/client-ca.p12"));

    Launcher.prepare(layout(), Map.of());

    assertThat(data.resolve("ca/client-ca.p12")).exists();
  }

  @Test
  @DisplayName("認証局の期限は、ずらした時計で見る")
  void the_authority_is_judged_by_the_moved_clock() {
    assertThatThrownBy(() -> Launcher.prepare(layout(), Map.of("TENBIKI_CLOCK_OFFSET", "P9000D")))
        .isInstanceOf(CannotPrepareException.class)
        .hasMessageContaining("client-ca.p12 holds a certificate that ended at");
  }

  @Test
  @DisplayName("前回のサーバーの設定は残さない")
  void what_an_earlier_server_left_is_forgotten() throws IOException {
    Path left = data.resolve("run/server/config/domain.xml");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "<domain/>");
    Launcher.prepare(layout(), Map.of());
    assertThat(data.resolve("run/server")).doesNotExist();
  }
}
