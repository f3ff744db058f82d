package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./run} as the README promises it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class RunCommandIT {
  private static final String RUN = Checkout.top().resolve("run").toString();
  private final MicroSystem system = new MicroSystem();
  private final MicroSystem second = new MicroSystem();

  @BeforeAll
  void start() {
    system.start();
  }

  @AfterAll
  void end() {
    second.close();
    system.close();
  }

  @Test
  @Order(1)
  @DisplayName("二つのデモが並んで動き、止めると何も残らない")
  void two_copies_run_side_by_side_and_leave_nothing_behind() {
    second.start();
    Papers one = system.papers();
    Papers two = second.papers();
    assertThat(two.contracts()).doesNotContainAnyElementsOf(one.contracts());
    HttpMember.register(two, two.contracts().get(0), Member.numbered(20));
    HttpMember.register(one, one.contracts().get(0), Member.numbered(20));

    second.stop();

    assertThat(second.group().exit()).isZero();
    assertThat(second.group().members()).isEmpty();
    assertThat(TlsClient.trusting(one.serverCa()).answers(one.entry())).isTrue();
    assertThat(TlsClient.trusting(two.serverCa()).answers(two.entry())).isFalse();

    second.startFresh();

    assertThat(second.papers().contracts()).doesNotContainAnyElementsOf(two.contracts());
    HttpMember.register(second.papers(), second.papers().contracts().get(0), Member.numbered(20));
  }

  @Test
  @DisplayName("ネットワークに開くのは三つの待受けだけである")
  void only_the_three_listeners_can_be_reached_from_other_machines() {
    assertThat(OpenPorts.of(system.group().pids()))
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder(
            system.environment().get("TENBIKI_PUBLIC_PORT"),
            system.environment().get("TENBIKI_MEMBER_PORT"),
            system.environment().get("TENBIKI_MEMBER_PORT_2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--fresh"})
  @DisplayName("動いているデモのデータを、ほかの起動は使わず、消しもしない")
  void a_data_folder_serves_one_copy_at_a_time(String option) {
    Map<String, String> environment = new HashMap<>(system.environment());
    environment.replaceAll(
        (name, value) -> name.endsWith("DATA") ? value : Integer.toString(FreePorts.next()));
    Papers before = system.papers();

    Command.Outcome outcome =
        option.isEmpty()
            ? Command.attempt(environment, RUN)
            : Command.attempt(environment, RUN, option);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output()).contains("another copy is running on " + system.data());
    assertThat(system.papers()).isEqualTo(before);
    assertThat(TlsClient.trusting(before.serverCa()).answers(before.entry())).isTrue();
  }

  @Test
  @DisplayName("画面には、来た人に要る住所と書類だけが出る")
  void the_console_says_where_to_look() {
    assertThat(system.console())
        .contains(system.papers().entry())
        .contains(system.papers().mailUrl())
        .contains("demo.json")
        .doesNotContain("WARNING")
        .doesNotContain("Exception");
  }

  @Test
  @DisplayName("使われているポートは、名前と番号で知らせる")
  void a_taken_port_is_named() {
    Map<String, String> environment = new HashMap<>(system.environment());
    String taken = environment.get("TENBIKI_MEMBER_PORT");
    Path other = Checkout.temporaryFolder("other");
    environment.put("TENBIKI_DATA", other.resolve("data").toString());
    environment.put("TENBIKI_PUBLIC_PORT", Integer.toString(FreePorts.next()));
    try {
      Command.Outcome outcome = Command.attempt(environment, RUN);
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.output()).contains("TENBIKI_MEMBER_PORT").contains("port " + taken);
    } finally {
      Checkout.delete(other);
    }
  }

  @Test
  @DisplayName("--freshは、Tenbikiのデータでないフォルダーには触れない")
  void fresh_leaves_a_folder_alone_that_is_not_ours() throws IOException {
    Path folder = Checkout.temporaryFolder("foreign");
    Path file = Files.writeString(folder.resolve("thesis.txt"), "three years of work");
    try {
      Command.Outcome outcome =
          Command.attempt(Map.of("TENBIKI_DATA", folder.toString()), RUN, "--fresh");
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.output()).contains("stays as it is");
      assertThat(file).exists();
    } finally {
      Checkout.delete(folder);
    }
  }

  @Test
  @DisplayName("認証局の鍵が無くなったデータでは始めず、何を戻すかを知らせる")
  void a_lost_authority_is_named_and_not_replaced() throws IOException {
    Path folder = Checkout.temporaryFolder("lost");
    Files.createDirectories(folder.resolve("db"));
    Files.createFile(folder.resolve("db/tenbiki.mv.db"));
    Files.createFile(folder.resolve("tenbiki.lock"));
    try {
      Command.Outcome outcome = Command.attempt(freePorts(folder), RUN);
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.output()).contains("restore " + folder.resolve("ca/client-ca.p12"));
      assertThat(folder.resolve("ca")).doesNotExist();
    } finally {
      Checkout.delete(folder);
    }
  }

  @Test
  @Order(2)
  @DisplayName("アプリケーションが始まらなければ、待たずに原因を知らせて終わる")
  void an_application_that_cannot_start_ends_the_command_with_the_cause() throws IOException {
    second.stop();
    Files.writeString(second.data().resolve("db/tenbiki.mv.db"), "no database");

    Command.Outcome outcome = Command.attempt(second.environment(), RUN);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.output())
        .contains("Caused by: ", "the application did not start; the whole log is");
  }

  private static Map<String, String> freePorts(Path data) {
    return Map.of(
        "TENBIKI_DATA", data.toString(),
        "TENBIKI_PUBLIC_PORT", Integer.toString(FreePorts.next()),
        "TENBIKI_MEMBER_PORT", Integer.toString(FreePorts.next()),
        "TENBIKI_MEMBER_PORT_2", Integer.toString(FreePorts.next()));
  }

  @Test
  @DisplayName("鍵とパスフレーズのファイルは、ほかの利用者から読めない")
  void keys_are_readable_by_their_owner_only() throws IOException {
    for (String file :
        new String[] {
          "ca/client-ca.p12",
          "ca/client-ca.pass",
          "tls/server.p12",
          "tls/server.pass",
          "audit.key",
          "run/java.args"
        }) {
      assertThat(Files.getPosixFilePermissions(system.data().resolve(file)))
          .as(file)
          .allMatch(permission -> permission.name().startsWith("OWNER"));
    }
  }
}
