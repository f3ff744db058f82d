package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer;
import org.tenbiki.infrastructure.mail.ScriptedSmtpServer.Behaviour;

/** Staff look after the institution's mails, with a mail server that refuses the first one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("金庫職員のメール画面")
class StaffMailsIT {
  private static final Duration DELIVERY = Duration.ofSeconds(60);
  private static final String EDIT = "/staff/mails/template?kind=MASTER_REGISTERED&text=ja";

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SystemUnderTest system =
      new MicroSystem(
          Map.of(
              "TENBIKI_SMTP_HOST", "127.0.0.1",
              "TENBIKI_SMTP_PORT", String.valueOf(server.port()),
              "TENBIKI_SMTP_FROM", "portal@tenbiki.example"));
  private Papers papers = Papers.none();
  private @Nullable HttpClerk loggedIn;
  private @Nullable HttpClerk looking;

  private HttpClerk operator() {
    return Objects.requireNonNull(loggedIn);
  }

  /** Logged in when first asked for: its certificate causes a mail. */
  private HttpClerk auditor() {
    if (looking == null) {
      looking = new HttpStaff(papers, "auditor").clerk();
    }
    return looking;
  }

  @BeforeAll
  void start() {
    system.start();
    papers = system.papers();
    server.next(Behaviour.RECIPIENT_NEVER);
    loggedIn = new HttpStaff(papers, "operator").clerk();
  }

  @AfterAll
  void end() {
    system.close();
    server.close();
  }

  @Test
  @Order(1)
  @DisplayName("断られたメールは理由つきで残り、再送すると届く（8章）")
  void refused_mail_is_parked_and_resent() {
    assertThat(Await.until(DELIVERY, () -> open("/staff/mails/?state=PARKED").contains("受け取りを断")))
        .as(operator().page().text())
        .isTrue();
    assertThat(operator().page().text()).contains("DC584151", "1件", "電子証明書発行", "badge-warning");
    assertThat(open("/staff/top")).contains("止まっているメール 1通");

    open("/staff/mails/?state=PARKED");
    String details = link("/staff/mails/details");
    assertThat(open(details)).contains("DC584152", "550", "Message-ID", "form:resend");
    operator().submit("resend", Map.of());

    assertThat(operator().page().text()).contains("メールを送信待ちに戻しました");
    assertThat(Await.until(DELIVERY, () -> open(details).contains("送信済み"))).isTrue();
    assertThat(server.taken()).hasSize(1);
    assertThat(operator().page().text())
        .contains(server.taken().get(0))
        .doesNotContain("form:resend");
    assertThat(open("/staff/mails/?state=PARKED")).contains("あてはまるメールはありません");
  }

  @Test
  @Order(2)
  @DisplayName("文面は確かめてから保存し、次のメールから使われ、標準に戻せる（8章, S-6）")
  void text_is_previewed_saved_used_and_reset() {
    assertThat(open("/staff/mails/templates")).contains("DC584155", "控除結果差戻し", "英語");
    assertThat(open(EDIT)).contains("DC584156", "マスターユーザー登録完了のお知らせ", "${organisation}");

    operator().submit("save", Map.of("subject", "お知らせ", "body", "一行目\r\n${password}"));
    assertThat(operator().page().text())
        .contains("E7010", "E7003", "2行目の1文字目", "「password」", "href=\"#form:body\"");

    String body = "<b>${userName}</b> 様\r\nようこそ";
    operator().submit("preview", Map.of("subject", "【${serviceName}】歓迎", "body", body));
    assertThat(operator().page().text())
        .contains("まだ保存していません", "】歓迎</strong>", "&lt;b&gt;見本　花子&lt;/b&gt; 様")
        .doesNotContain("error-summary");
    operator().submit("save", Map.of("subject", "【${serviceName}】歓迎", "body", body));
    assertThat(operator().page().text()).contains("文面を保存しました", "変更あり");

    HttpMember.registerOnly(papers, papers.contracts().get(0), Member.numbered(0));
    assertThat(open("/staff/mails/")).contains("マスターユーザー登録");
    assertThat(open(link("/staff/mails/details"))).contains("】歓迎").contains("ようこそ");

    assertThat(open(EDIT.replace("template?", "reset?"))).contains("DC584157", "ようこそ");
    operator().submit("reset", Map.of());
    assertThat(operator().page().text()).contains("標準の文面に戻しました").doesNotContain("変更あり");
  }

  @Test
  @Order(3)
  @DisplayName("先に直した人がいれば保存せず、打った文は残る（8章）")
  void second_editor_is_told() {
    open(EDIT);
    String version = "form:version";
    operator()
        .submitForged(
            "save", Map.of(version, "999", "form:subject", "${serviceName}", "form:body", "打った文"));
    assertThat(operator().page().text()).contains("E7002", "打った文");
  }

  @Test
  @Order(4)
  @DisplayName("監査役は見るだけ。ないものは見つからない（1章）")
  void auditor_only_looks() {
    auditor().open(papers.memberUrl() + EDIT);
    assertThat(auditor().page().text()).contains("form:preview").doesNotContain("form:save");
    auditor().submit("save", Map.of("subject", "【${serviceName}】", "body", "x"));
    assertThat(auditor().page().text()).doesNotContain("文面を保存しました");
    assertThat(open(EDIT)).contains("マスターユーザー登録完了のお知らせ");

    for (String nowhere :
        List.of(
            "/staff/mails/details?id=1",
            "/staff/mails/details",
            "/staff/mails/template?kind=NONE&text=ja",
            "/staff/mails/template?kind=LOCKED&text=fr",
            "/staff/mails/reset")) {
      open(nowhere);
      assertThat(operator().page().status()).as(nowhere).isEqualTo(404);
    }
    assertThat(open("/staff/mails/?state=NONSENSE&page=0")).contains("DC584151");
  }

  @Test
  @Order(5)
  @DisplayName("止まったメールはまとめて再送でき、監査役にはそのボタンがない（8章）")
  void parked_mails_are_resent_together() {
    server.next(Behaviour.RECIPIENT_NEVER);
    HttpMember.registerOnly(papers, papers.contracts().get(1), Member.numbered(1));
    assertThat(Await.until(DELIVERY, () -> open("/staff/mails/").contains("form:resendAll")))
        .as(operator().page().text())
        .isTrue();
    auditor().open(papers.memberUrl() + "/staff/mails/");
    assertThat(auditor().page().text()).contains("止まっているメールを見る").doesNotContain("form:resendAll");

    open("/staff/mails/");
    operator().submit("resendAll", Map.of());

    assertThat(operator().page().text())
        .contains("止まっていたメールを送信待ちに戻しました")
        .doesNotContain("form:resendAll");
    assertThat(
            Await.until(
                DELIVERY,
                () ->
                    !open("/staff/mails/?state=SENT").contains("あてはまる")
                        && open("/staff/mails/?state=WAITING").contains("あてはまるメールはありません")))
        .isTrue();
    assertThat(open("/staff/mails/?state=PARKED")).contains("あてはまるメールはありません");
  }

  private String open(String address) {
    return operator()
        .open(address.startsWith("http") ? address : papers.memberUrl() + address)
        .page()
        .text();
  }

  /** The first link of the page to that path. */
  private String link(String path) {
    Matcher link =
        Pattern.compile("href=\"([^\"]*" + path + "[^\"]*)\"").matcher(operator().page().text());
    assertThat(link.find()).as(operator().page().text()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }
}
