package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @ParameterizedTest
  @DisplayName("URLは金融機関コード＋画面（T-3）")
  @CsvSource({
    "/rokin/, rokin, /index",
    "/rokin/registration/login, rokin, /registration/login",
    "/rokin/certificate/file, rokin, /certificate/file",
    "/rokin/login, rokin, /login",
    "/rokin/closed, rokin, /closed",
    "/session/state, '', /session/state",
    "/rokin/connection, rokin, /connection",
    "/rokin/setup, rokin, /setup",
    "/nobody/help/import, nobody, /help/import",
    "/help/accessibility, '', /help/accessibility",
    "/member/top, '', /member/top",
    "/staff/contracts/, '', /staff/contracts/index",
    "/staff/contracts/new, '', /staff/contracts/new",
    "/rokin/login/, rokin, /login/index",
    "/crl/client-ca.crl, '', /crl/client-ca.crl",
    "/demo/mails, '', /demo/mails",
    "/, '', /institutions"
  })
  void an_address_names_institution_and_page(String path, String institution, String page) {
    assertThat(Route.of(path)).contains(new Route(institution, page));
  }

  @ParameterizedTest
  @DisplayName("ログイン後の画面に別の入口はない（A-4）")
  @ValueSource(
      strings = {
        "/rokin/member/top",
        "/rokin/session/state",
        "/closed",
        "/rokin/staff/contracts",
        "/rokin/demo/mails",
        "/rokin/error/internal",
        "/rokin/WEB-INF/web",
        "/rokin/../member/top",
        "/rokin/./login",
        "/rokin//login",
        "/rokin/login.xhtml",
        "/rokin/registration/login.xhtml",
        "/rokin/registration/%2e%2e/member/top",
        "/rokin/registration/..;/member/top",
        "/member",
        "/member/top.xhtml",
        "/member//top",
        "/index.xhtml",
        "/WEB-INF/web.xml",
        "/META-INF/context",
        "//rokin/login",
        "/rokin",
        "/登録/login"
      })
  void no_page_stands_at_a_side_door(String path) {
    assertThat(Route.of(path)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("証明書を求めるのはログインの奥だけ（T-2）")
  @CsvSource({
    "/rokin/, PUBLIC",
    "/rokin/registration/form, PUBLIC",
    "/rokin/certificate/authentication, PUBLIC",
    "/rokin/help/import, PUBLIC",
    "/crl/client-ca.crl, PUBLIC",
    "/demo/mails, PUBLIC",
    "/, PUBLIC",
    "/rokin/login, MEMBER",
    "/rokin/logout, MEMBER",
    "/rokin/closed, MEMBER",
    "/session/extend, MEMBER",
    "/rokin/setup, PUBLIC",
    "/rokin/connection, MEMBER",
    "/member/top, MEMBER",
    "/staff/contracts, MEMBER"
  })
  void a_certificate_is_asked_for_behind_log_in_only(String path, Listener listener) {
    assertThat(Route.of(path).orElseThrow().listener()).isEqualTo(listener);
  }

  @ParameterizedTest
  @CsvSource({
    "/index.xhtml, rokin, /rokin/",
    "/registration/login.xhtml, rokin, /rokin/registration/login",
    "/login.xhtml, rokin, /rokin/login",
    "/member/top.xhtml, rokin, /member/top",
    "/staff/contracts/new.xhtml, rokin, /staff/contracts/new",
    "/staff/contracts/index.xhtml, rokin, /staff/contracts/",
    "/institutions.xhtml, '', /",
    "/demo/mails.xhtml, '', /demo/mails"
  })
  void a_view_is_written_as_the_address_it_was_reached_by(
      String view, String institution, String address) {
    assertThat(Route.addressOf(view, institution)).isEqualTo(address);
  }

  @Test
  void an_address_and_its_view_belong_together() {
    Route route = Route.of("/rokin/certificate/issue").orElseThrow();
    assertThat(Route.addressOf(route.page() + ".xhtml", route.institution()))
        .isEqualTo("/rokin/certificate/issue");
  }
}
