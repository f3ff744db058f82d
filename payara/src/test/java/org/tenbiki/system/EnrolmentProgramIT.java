package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program of the page against the running product; the whole walk is in CoopManual. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("証明書発行アプリ（U-4）")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrolmentProgramIT {
  private static final String PASSWORD = "0nlyForThisFile";

  private final Papers papers;
  private final Papers.Staff holder;
  private final Path folder = Checkout.temporaryFolder("program");
  private final HttpClerk clerk;

  EnrolmentProgramIT(SharedProduct product) {
    papers = product.papersOf("/coop/");
    holder = papers.staff().getOrDefault("auditor", new Papers.Staff("auditor", "", ""));
    clerk = HttpClerk.without(papers);
  }

  @BeforeEach
  void authenticate() {
    clerk.open(papers.entry() + "certificate/authentication");
    clerk.submit("authenticate", Map.of("loginId", holder.userId(), "password", holder.password()));
  }

  @AfterEach
  void forget() {
    Checkout.delete(folder);
  }

  @Test
  @Order(1)
  @DisplayName("違う鍵のサーバーには何も送らず、違うコードは断られ、6回で使えなくなる")
  void wrong_pins_and_codes_are_told() {
    String server = papers.entry();
    String code = EnrolmentProgram.shown(clerk.page(), "code");
    String pin = EnrolmentProgram.shown(clerk.page(), "pin");
    EnrolmentProgram program = EnrolmentProgram.downloaded(clerk, folder);
    String nss = folder.resolve("nss").toString();

    Command.Outcome other =
        program.run("--server", server, "--code", code, "--pin", "0".repeat(32), "--nss-db", nss);
    assertThat(other.exit()).as(other.output()).isEqualTo(4);
    assertThat(other.output()).contains("E4026");

    String wrong = code.substring(0, 18) + (code.endsWith("0") ? "1" : "0");
    for (int i = 1; i <= 6; i++) {
      Command.Outcome refused =
          program.run("--server", server, "--code", wrong, "--pin", pin, "--nss-db", nss);
      assertThat(refused.exit()).as(refused.output()).isEqualTo(6);
      assertThat(refused.output()).contains(i < 6 ? "E4018" : "E4019");
    }
    Command.Outcome wornOut =
        program.run("--server", server, "--code", code, "--pin", pin, "--nss-db", nss);
    assertThat(wornOut.output()).contains("E4019");
    assertThat(clerk.open(papers.entry() + "certificate/enrolment").page().text())
        .contains("コードは使えなくなりました");
  }

  @Test
  @Order(2)
  @DisplayName("p12にも保存でき、ファイルは本人だけが読め、使ったコードは二度使えない")
  void certificate_is_saved_to_a_file() throws IOException {
    String connection = EnrolmentProgram.shown(clerk.page(), "connection");
    EnrolmentProgram program = EnrolmentProgram.downloaded(clerk, folder);
    Path file = folder.resolve("own.p12");
    String[] arguments = {"--connection", connection, "--store", "file", "--out", file.toString()};

    Command.Outcome saved = program.run(Map.of("TENBIKI_P12_PASSWORD", PASSWORD), arguments);

    assertThat(saved.exit()).as(saved.output()).isZero();
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(
            new HttpMember(holder.userId(), PASSWORD, Files.readAllBytes(file))
                .logIn(papers, holder.password())
                .page()
                .text())
        .contains("DC584141");
    arguments[5] = folder.resolve("another.p12").toString();
    Command.Outcome again = program.run(Map.of("TENBIKI_P12_PASSWORD", PASSWORD), arguments);
    assertThat(again.exit()).as(again.output()).isEqualTo(6);
    assertThat(again.output()).contains("E4020");
  }
}
