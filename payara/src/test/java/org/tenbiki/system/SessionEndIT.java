package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a session, and what never begins one. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("セッションの終わり")
class SessionEndIT {
  private static final String TOP = "トップページ";
  private static final String SESSION = "__Host-tenbiki-session";
  private static final String REVOKED = "E4003";

  @TempDir Path folder;
  private final SharedProduct product;
  private final Papers papers;
  private @Nullable HttpStaff staff;

  SessionEndIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  private HttpStaff staff() {
    if (staff == null) {
      staff = product.console("operator");
    }
    return staff;
  }

  @Test
  @DisplayName("失効した証明書は開いたままの接続でも生きたクッキーでも次で断られる (C-13)")
  void revoked_on_a_live_connection_and_with_a_live_cookie() {
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    HttpClerk live = member.loggedIn(papers);
    assertThat(top(live)).contains(TOP);
    HttpClerk elsewhere = live.withCertificate(papers, member.p12(), member.password());
    assertThat(top(elsewhere)).contains(TOP);

    staff().revoke(contract.number());

    assertThat(top(live)).contains(REVOKED).doesNotContain(TOP);
    assertThat(top(elsewhere)).contains(REVOKED).doesNotContain(TOP);
    assertThat(top(live.withCertificate(papers, member.p12(), member.password())))
        .contains(REVOKED);
    HttpClerk fresh = HttpClerk.with(papers, member.p12(), member.password());
    assertThat(fresh.open(papers.login()).page().text()).contains(REVOKED);
  }

  /** What ends the session of a master, and the code that the log-in page then shows. */
  private enum End {
    LOCKED("E4006"),
    SUSPENDED("E4005"),
    CLOSED("E4005"),
    ANOTHER_USER_ID("E4003"),
    ANOTHER_MASTER("E4005");

    private final String code;

    End(String code) {
      this.code = code;
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  @DisplayName("ロック・停止・解約・ユーザーID変更・やり直しは、生きた接続でも次で断られる (C-13, S-1, S-2)")
  void what_befalls_a_master_ends_its_session(End end) {
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    HttpClerk live = member.loggedIn(papers);
    HttpClerk elsewhere = live.withCertificate(papers, member.p12(), member.password());
    assertThat(top(live)).contains(TOP);
    assertThat(top(elsewhere)).contains(TOP);

    befall(end, contract.number(), member.userId());

    assertEnded(live, end.code);
    assertEnded(elsewhere, end.code);
  }

  private void befall(End end, String contractNumber, String userId) {
    switch (end) {
      case LOCKED -> lock(userId);
      case SUSPENDED -> staff().bring(contractNumber, "SUSPENDED");
      case CLOSED -> staff().bring(contractNumber, "CLOSED");
      case ANOTHER_USER_ID -> staff().changeLoginId(userId, userId.replace("clerk", "other"));
      case ANOTHER_MASTER -> staff().resetMaster(contractNumber);
    }
  }

  private void lock(String userId) {
    for (int i = 0; i < 6; i++) {
      HttpClerk guesser = HttpClerk.without(papers);
      guesser.open(papers.entry() + "certificate/authentication");
      guesser.submit("authenticate", Map.of("loginId", userId, "password", "wrong1234"));
    }
  }

  private void assertEnded(HttpClerk clerk, String code) {
    assertThat(top(clerk)).contains(code).doesNotContain(TOP);
    clerk.open(papers.memberUrl() + "/session/state");
    assertThat(clerk.address().getPath()).endsWith("/login");
  }

  @ParameterizedTest
  @CsvSource({"delete, E4005", "revoke, E4003", "suspend, E4005"})
  @DisplayName("マスターが削除・失効した、また契約が止まった一般ユーザーも、次で断られる (C-13, G-4, C-12)")
  void what_befalls_a_general_user_ends_its_session(String act, String code) {
    Papers.Contract contract = product.contract();
    Member member = product.somebody();
    HttpClerk master = HttpMember.register(papers, contract, member).loggedIn(papers);
    String userId = act + "001";
    master.open(papers.memberUrl() + "/member/users/new");
    master.submit(
        "register",
        Map.of(
            "loginId", userId,
            "password", member.password(),
            "passwordAgain", member.password(),
            "name", member.name(),
            "mail", member.mail(),
            "mailAgain", member.mail()));
    String details = master.address().toString();
    HttpClerk live = HttpMember.issue(papers, userId, member.password()).loggedIn(papers);
    assertThat(top(live)).contains(TOP);

    master.open(details);
    switch (act) {
      case "delete" -> master.follow("users/delete").submit(act, Map.of());
      case "revoke" ->
          master
              .follow("users/revoke")
              .submit(act, Map.of("reason", "KEY_COMPROMISE", "note", "紛失"));
      default -> staff().bring(contract.number(), "SUSPENDED");
    }

    assertEnded(live, code);
  }

  @Test
  @DisplayName("パスワードを変えると、変えたログインだけが続き、ほかは次で終わる (A-7; ASVS 7.4.3)")
  void another_password_ends_every_session_but_the_one_it_was_changed_in() {
    Papers.Contract contract = staff().newContract("XX000001");
    HttpMember member = HttpMember.register(papers, contract, Member.numbered(90));
    HttpClerk here = member.loggedIn(papers);
    HttpClerk elsewhere = member.loggedIn(papers);
    assertThat(top(elsewhere)).contains(TOP);
    String before = here.cookies().get(SESSION);
    HttpClerk copy = here.withCertificate(papers, member.p12(), member.password());

    here.open(papers.memberUrl() + "/member/password");
    here.submit(
        "change",
        Map.of(
            "current", member.password(), "password", "fresh0001", "passwordAgain", "fresh0001"));

    assertThat(here.page().text()).contains("パスワードを変更しました");
    assertThat(top(here)).contains(TOP);
    assertThat(here.cookies().get(SESSION)).isNotEqualTo(before);
    assertEnded(elsewhere, "E4009");
    assertThat(top(copy)).doesNotContain(TOP);
    assertThat(member.logIn(papers, "fresh0001").page().text()).contains(TOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  @DisplayName("失効した証明書は再開したTLSセッションでも断られる (C-13)")
  void revoked_on_a_resumed_tls_session(String version) throws IOException {
    Papers.Contract contract = product.contract();
    HttpMember member = HttpMember.register(papers, contract, product.somebody());
    HttpClerk clerk = member.loggedIn(papers);
    String cookies =
        clerk.cookies().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    assertThat(resumed(member, version, cookies, "-sess_out")).contains("HTTP/1.1 200");

    staff().revoke(contract.number());

    assertThat(resumed(member, version, cookies, "-sess_in"))
        .contains("Reused, TLSv1")
        .containsPattern("HTTP/1.1 30[23]")
        .doesNotContain("HTTP/1.1 200");
  }

  private String resumed(HttpMember member, String version, String cookies, String session)
      throws IOException {
    Path p12 = Files.write(folder.resolve(member.userId() + ".p12"), member.p12());
    Path pem = folder.resolve(member.userId() + ".pem");
    Command.run(
        "openssl",
        "pkcs12",
        "-in",
        p12.toString(),
        "-nodes",
        "-clcerts",
        "-out",
        pem.toString(),
        "-passin",
        "pass:" + member.password());
    String host = papers.memberUrl().replace("https://", "");
    String request =
        "GET /member/top HTTP/1.1\\r\\nHost: "
            + host
            + "\\r\\nConnection: close\\r\\nCookie: "
            + cookies
            + "\\r\\n\\r\\n";
    return Command.attempt(
            Map.of(),
            "bash",
            "-c",
            "printf '%b' \"$1\" | timeout 20 openssl s_client -connect \"$2\" \"$3\" -ign_eof"
                + " -cert \"$4\" -CAfile \"$5\" \"$6\" \"$7\" 2>&1",
            "resume",
            request,
            host,
            version,
            pem.toString(),
            papers.serverCa().toString(),
            session,
            folder.resolve(member.userId() + version).toString())
        .output();
  }

  @Test
  @DisplayName("証明書とパスワードは同じ人のものだけが合う (C-14)")
  void certificate_and_password_of_one_person_only() {
    List<HttpMember> pair = List.of(product.master(), product.master());
    for (HttpMember holder : pair) {
      for (HttpMember typist : pair) {
        String page = holder.logIn(papers, typist.password()).page().text();
        assertThat(page.contains(TOP)).isEqualTo(holder == typist);
      }
    }
  }

  @Test
  @DisplayName("クッキーは自分の証明書とでなければ何も開かない (A-4, C-14)")
  void cookie_opens_nothing_with_another_certificate_or_none() {
    HttpMember member = product.master();
    HttpMember other = product.master();
    HttpClerk clerk = member.loggedIn(papers);

    HttpClerk thief = HttpClerk.without(papers);
    thief.cookies().putAll(clerk.cookies());
    assertThat(top(thief)).doesNotContain(TOP);

    HttpClerk again = member.loggedIn(papers);
    assertThat(top(again.withCertificate(papers, other.p12(), other.password())))
        .doesNotContain(TOP);
  }

  @Test
  @DisplayName("ログアウトの後は証明書もクッキーも何も開かない (A-4)")
  void nothing_is_open_after_log_out() {
    HttpMember member = product.master();
    HttpClerk clerk = member.loggedIn(papers);
    HttpClerk copy = clerk.withCertificate(papers, member.p12(), member.password());
    String before = String.valueOf(clerk.cookies());

    clerk.post(URI.create(papers.memberUrl() + papers.path() + "logout"), Map.of());

    assertThat(top(copy)).doesNotContain(TOP);
    assertThat(top(clerk)).doesNotContain(TOP);
    assertThat(String.valueOf(member.loggedIn(papers).cookies())).isNotEqualTo(before);
  }

  @Test
  @DisplayName("よそから持ち込まれたセッション番号では入らない")
  void session_id_brought_along_is_never_valid() {
    HttpMember member = product.master();
    HttpClerk clerk = HttpClerk.with(papers, member.p12(), member.password());
    clerk.open(papers.login());
    clerk.cookies().put(SESSION, "0123456789abcdef0123456789ab");
    clerk.submit("logIn", Map.of("password", member.password()));

    assertThat(clerk.page().text()).contains(TOP);
    assertThat(clerk.cookies().values()).doesNotContain("0123456789abcdef0123456789ab");
  }

  @Test
  @DisplayName("職員は契約のロックを理由を付けて解除する (L-6)")
  void staff_release_a_locked_contract() {
    Papers.Contract contract = product.contract();
    for (int i = 0; i < 6; i++) {
      initialLogIn(contract.number(), "Zz9999");
    }
    assertThat(initialLogIn(contract.number(), contract.initialPassword())).contains("E2002");

    staff().releaseContract(contract.number());

    assertThat(initialLogIn(contract.number(), contract.initialPassword())).contains("DC584101");
  }

  private String initialLogIn(String number, String password) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "registration/login");
    return clerk
        .submit("next", Map.of("contractNumber", number, "initialPassword", password))
        .page()
        .text();
  }

  private String top(HttpClerk clerk) {
    return clerk.open(papers.memberUrl() + "/member/top").page().text();
  }
}
