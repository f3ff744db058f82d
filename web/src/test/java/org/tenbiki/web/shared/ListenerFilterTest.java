package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerFilterTest {
  @ParameterizedTest
  @DisplayName("証明書を求めないリスナーと求めるリスナーを分ける（T-2）")
  @CsvSource({
    "9443, /rokin/, https://portal.example:8443/rokin/",
    "9444, /rokin/certificate/issue, https://portal.example:8443/rokin/certificate/issue",
    "9443, /, https://portal.example:8443/",
    "9443, /crl/client-ca.crl, https://portal.example:8443/crl/client-ca.crl",
    "8443, /rokin/login, https://portal.example:9443/rokin/login",
    "8443, /member/top, https://portal.example:9443/member/top"
  })
  void a_page_on_the_wrong_side_leads_to_the_right_one(int port, String path, String location)
      throws Exception {
    FakeExchange exchange = send("GET", path, port);
    assertThat(exchange.location()).isEqualTo(location);
    assertThat(exchange.passedOn).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "8443, /rokin/",
    "8443, /rokin/registration/login",
    "9443, /rokin/login",
    "9444, /rokin/login",
    "9443, /member/top",
    "8443, /jakarta.faces.resource/theme.css.xhtml",
    "9443, /jakarta.faces.resource/theme.css.xhtml",
    "9443, /nothing"
  })
  void a_page_on_its_own_side_is_answered(int port, String path) throws Exception {
    assertThat(send("GET", path, port).passedOn).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"9443, /rokin/registration/login", "8443, /rokin/login"})
  void a_form_sent_to_the_wrong_side_is_not_taken(int port, String path) throws Exception {
    FakeExchange exchange = send("POST", path, port);
    assertThat(exchange.status).isEqualTo(404);
    assertThat(exchange.passedOn).isFalse();
  }

  private static FakeExchange send(String method, String path, int port) throws Exception {
    FakeExchange exchange = new FakeExchange(method, path, port);
    ListenerFilter filter = new ListenerFilter();
    filter.settings = TestSettings.settings();
    filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
    return exchange;
  }
}
