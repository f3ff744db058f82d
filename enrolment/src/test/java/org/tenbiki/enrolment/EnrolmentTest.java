package org.tenbiki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("証明書発行アプリとサーバーのやりとり（U-4）")
class EnrolmentTest {
  private static final char[] PASSWORD = "passw0rd".toCharArray();

  @TempDir Path folder;
  private final PortalOfTests portal = new PortalOfTests();
  private final List<Enrolment.Step> steps = new ArrayList<>();
  private Optional<CertificateStore> instead = Optional.empty();

  EnrolmentTest() throws Exception {}

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  @DisplayName("鍵を作り、所持を証明する要求を送り、待たされても同じ要求で受け取る")
  void program_waits_for_its_certificate() throws Exception {
    portal.next(new PortalOfTests.Answer(202, ""), PortalOfTests.refusal("E3008", true));

    CertificateStore used = run(portal.connection(), Clock.systemUTC());

    assertThat(Path.of(used.place())).exists();
    assertThat(steps).containsExactly(Enrolment.Step.values());
    assertThat(portal.requests()).hasSize(3);
    assertThat(PortalOfTests.isProof(portal.requests().get(0))).isTrue();
    assertThat(portal.requests().get(2)).isEqualTo(portal.requests().get(0));
  }

  @Test
  @DisplayName("通信が切れても、同じ鍵で続ける")
  void broken_connection_loses_no_key() throws Exception {
    portal.breaks(2);

    run(portal.connection(), Clock.systemUTC());

    assertThat(portal.requests().get(2)).isEqualTo(portal.requests().get(0));
  }

  @Test
  @DisplayName("確認番号と違う鍵のサーバーには何も送らない")
  void other_key_is_not_trusted() throws Exception {
    Connection other = Connection.of(portal.address(), PortalOfTests.CODE, "0".repeat(32));

    assertThat(trouble(other, Clock.systemUTC()).trouble()).isEqualTo(Trouble.NOT_TRUSTED);
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  @DisplayName("時計が5分を超えて違えば、コードを使う前に断る")
  void wrong_clock_is_told_before_the_code_is_used() throws Exception {
    for (int minutes : new int[] {-6, 6}) {
      Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
      assertThat(trouble(portal.connection(), wrong).trouble()).isEqualTo(Trouble.CLOCK_WRONG);
    }
    assertThat(portal.requests()).isEmpty();
    run(portal.connection(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(4)));
  }

  @Test
  @DisplayName("違うコードは、サーバーの言葉で断る")
  void wrong_code_is_told_in_the_words_of_the_portal() throws Exception {
    Connection wrong = Connection.of(portal.address(), "ABCD-EFGH-JKMN-PQRT", portal.pin().text());

    TroubleException e = trouble(wrong, Clock.systemUTC());

    assertThat(e.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(Texts.of(Locale.JAPANESE).trouble(e)).isEqualTo("言葉 \"E4018\"");
  }

  @Test
  @DisplayName("だれも答えないか、ポータルでないものが答えれば、その旨を示す")
  void no_network_is_told() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Connection nobody =
        Connection.of("https://localhost:" + free, PortalOfTests.CODE, portal.pin().text());
    assertThat(trouble(nobody, Clock.systemUTC()).trouble()).isEqualTo(Trouble.NO_NETWORK);
    Connection elsewhere =
        Connection.of(portal.address() + "elsewhere", PortalOfTests.CODE, portal.pin().text());
    assertThat(trouble(elsewhere, Clock.systemUTC()).trouble()).isEqualTo(Trouble.NOT_THE_PORTAL);
  }

  @Test
  @DisplayName("保存先が受け付けなければ、使う前に別の保存先を尋ね、鍵を失わない")
  void another_store_takes_what_the_first_does_not() throws Exception {
    instead = Optional.of(new FileStore(folder.resolve("instead.p12"), PASSWORD));
    CertificateStore used =
        new Enrolment(portal(portal.connection(), Clock.systemUTC()), guide())
            .run(new NssStore(folder.resolve("nss"), folder.toString()));

    assertThat(used.place()).endsWith("instead.p12");
    assertThat(folder.resolve("instead.p12")).exists();
  }

  @Test
  @DisplayName("pk12utilがなければ、コードを使う前に、入れるパッケージを示す")
  void missing_tool_is_told_before_the_code_is_used() throws Exception {
    Enrolment enrolment = new Enrolment(portal(portal.connection(), Clock.systemUTC()), guide());

    assertThatExceptionOfType(TroubleException.class)
        .isThrownBy(() -> enrolment.run(new NssStore(folder, folder.toString())))
        .satisfies(
            e ->
                assertThat(Texts.of(Locale.JAPANESE).trouble(e))
                    .contains("pk12util", "libnss3-tools", "E4029"));
    assertThat(portal.requests()).isEmpty();
  }

  private CertificateStore run(Connection connection, Clock clock) throws TroubleException {
    return new Enrolment(portal(connection, clock), guide())
        .run(new FileStore(folder.resolve("own.p12"), PASSWORD));
  }

  private TroubleException trouble(Connection connection, Clock clock) {
    try {
      run(connection, clock);
    } catch (TroubleException e) {
      return e;
    }
    throw new AssertionError("no trouble");
  }

  private static Portal portal(Connection connection, Clock clock) {
    return new Portal(connection, clock, Locale.JAPANESE);
  }

  private Enrolment.Guide guide() {
    return new Enrolment.Guide() {
      @Override
      public void reached(Enrolment.Step step) {
        steps.add(step);
      }

      @Override
      public Optional<CertificateStore> instead(TroubleException why) {
        return instead;
      }
    };
  }
}
