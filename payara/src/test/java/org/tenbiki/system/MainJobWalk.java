package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the product does on every server: the first manual, behind listeners that cannot be talked
 * round.
 */
abstract class MainJobWalk extends FirstManualWalk {
  MainJobWalk(SystemUnderTest system) {
    super(system);
  }

  @Test
  @DisplayName("電子証明書がないときは、ログイン画面が次にすることを案内する（A-1）")
  void without_a_certificate_the_log_in_page_says_what_to_do() {
    Papers papers = papers();
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    try (PlainChromium chromium = PlainChromium.open(profile)) {
      Clerk clerk = new Clerk(chromium, papers);
      clerk.chooseLogin();
      clerk.seesText("電子証明書を確認できませんでした");
      clerk.seesText("次にしていただくこと");
      chromium.picture(name("8-no-certificate"));
    } finally {
      profile.forget();
    }
  }

  @Test
  @DisplayName("電子証明書は TLS でだけ示せる：中継サーバーのヘッダーは何の働きもしない（A-1、#7）")
  void no_header_stands_for_a_certificate() throws Exception {
    Papers papers = papers();
    HttpMember victim =
        HttpMember.register(papers, papers.contracts().get(1), Member.numbered(991));
    HttpMember other = HttpMember.register(papers, papers.contracts().get(2), Member.numbered(992));
    HttpClerk loggedIn = victim.loggedIn(papers);
    String top = papers.memberUrl() + "/member/top";
    assertThat(loggedIn.open(top).page().text()).contains("あと");
    List<String> values = SpoofedHeaders.values(victim.certificate(), victim.userId());
    HttpClerk nobody = HttpClerk.without(papers);
    HttpClerk thief = HttpClerk.without(papers);
    HttpClerk stranger = other.visits(papers);

    assertThat(SpoofedHeaders.NAMES).hasSize(40).doesNotHaveDuplicates();
    for (String name : SpoofedHeaders.NAMES) {
      for (String value : values) {
        assertThat(nobody.onlyHeader(name, value).open(papers.login()).page().text())
            .as(name)
            .contains("E4001");
        thief.cookies().putAll(loggedIn.cookies());
        assertThat(thief.onlyHeader(name, value).open(top).page().text())
            .as(name)
            .doesNotContain("あと")
            .contains("E4001");
      }
      assertThat(stranger.onlyHeader(name, values.get(0)).open(papers.login()).page().text())
          .as(name)
          .contains(other.userId())
          .doesNotContain(victim.userId());
    }
    assertThat(loggedIn.open(top).page().text()).contains(victim.userId());
  }

  @Test
  @DisplayName("公開側は電子証明書を求めず、会員側は自分の認証局の名前だけを示す")
  void only_the_member_listeners_ask_for_a_certificate_and_for_ours_alone() {
    Papers papers = papers();
    assertThat(Handshake.with(papers.publicUrl(), papers).askedFor()).isEmpty();
    for (String member : List.of(papers.memberUrl(), papers.secondMemberUrl())) {
      assertThat(Handshake.with(member, papers).askedFor())
          .singleElement()
          .asString()
          .contains("Tenbiki Client CA");
    }
  }

  @Test
  @DisplayName("TLS 1.2と1.3だけを、ECDHEとAEADの組み合わせだけで受け付ける")
  void only_modern_tls_is_spoken() {
    Papers papers = papers();
    for (String url : List.of(papers.publicUrl(), papers.memberUrl(), papers.secondMemberUrl())) {
      assertThat(Handshake.with(url, papers, "-tls1_3").succeeded()).isTrue();
      assertThat(Handshake.with(url, papers, "-tls1_2").succeeded()).isTrue();
      assertThat(Handshake.with(url, papers, "-tls1_1").succeeded()).isFalse();
      assertThat(
              Handshake.with(url, papers, "-tls1_2", "-cipher", "CBC:kRSA:kDHE:@SECLEVEL=0")
                  .succeeded())
          .isFalse();
    }
    assertThat(Handshake.with(papers.memberUrl(), papers).output())
        .contains("Requested Signature Algorithms")
        .doesNotContain("SHA1");
  }

  @Test
  @DisplayName("応答は、何というサーバーのものかを明かさない")
  void no_answer_names_the_server() {
    Papers papers = papers();
    TlsClient client = TlsClient.trusting(papers.serverCa());
    for (String url : List.of(papers.publicUrl(), papers.memberUrl(), papers.secondMemberUrl())) {
      for (String path : List.of(papers.path(), papers.path() + "login", "/nowhere")) {
        assertThat(client.get(url + path).headers().map().keySet())
            .as(url + path)
            .noneMatch(name -> name.equalsIgnoreCase("Server"))
            .noneMatch(name -> name.equalsIgnoreCase("X-Powered-By"));
      }
    }
  }

  @Test
  @DisplayName("サーバーの管理用アドレスは、どの口からも見えない")
  void no_listener_serves_the_server_s_own_pages() {
    Papers papers = papers();
    HttpClerk nobody = HttpClerk.without(papers);
    for (String url : List.of(papers.publicUrl(), papers.memberUrl(), papers.secondMemberUrl())) {
      for (String path :
          List.of(
              "/health",
              "/health/ready",
              "/metrics",
              "/openapi",
              "/openapi/",
              "/WEB-INF/web.xml",
              "/index.xhtml",
              "/management/domain",
              "/asadmin")) {
        assertThat(nobody.open(url + path).page().status()).as(url + path).isEqualTo(404);
      }
    }
  }
}
