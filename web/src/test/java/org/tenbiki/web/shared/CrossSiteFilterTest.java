package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteFilterTest {
  private static final String OWN = "https://portal.example:8443";

  @ParameterizedTest
  @CsvSource({
    "same-origin, " + OWN,
    "same-origin,",
    ", " + OWN,
  })
  void a_form_of_our_own_page_is_taken(@Nullable String site, @Nullable String origin)
      throws Exception {
    assertThat(post(site, origin).passedOn).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ",",
    "cross-site,",
    "same-site,",
    "none,",
    "same-site, " + OWN,
    "cross-site, " + OWN,
    ", null",
    ", https://evil.example",
    ", https://portal.example",
    ", https://portal.example:9443",
    ", http://portal.example:8443",
    ", https://portal.example:8443.evil.example",
    "same-origin, https://evil.example",
    "same-origin, null"
  })
  void a_form_of_another_page_is_refused(@Nullable String site, @Nullable String origin)
      throws Exception {
    FakeExchange exchange = post(site, origin);
    assertThat(exchange.passedOn).isFalse();
    assertThat(exchange.status).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
  void no_other_method_is_known(String method) throws Exception {
    FakeExchange exchange = send(method, 8443, "same-origin", OWN);
    assertThat(exchange.passedOn).isFalse();
    assertThat(exchange.status).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/lists, true", "/api/v2/lists, true", "/rokin/api/v1/lists, false"})
  @DisplayName("プログラムの窓口では、使えないメソッドは窓口が断る")
  void other_methods_are_refused_by_the_interface_itself(String path, boolean passedOn)
      throws Exception {
    FakeExchange exchange = new FakeExchange("DELETE", path, 9443);
    filter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    assertThat(exchange.passedOn).isEqualTo(passedOn);
    assertThat(exchange.status).isEqualTo(passedOn ? 200 : 405);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, jakarta.faces.ViewState",
    "HEAD, jakarta.faces.ViewState",
    "GET, jakarta.faces.partial.ajax"
  })
  void a_form_is_never_sent_by_another_method_than_post(String method, String parameter)
      throws Exception {
    FakeExchange exchange = new FakeExchange(method, "/rokin/login", 8443);
    exchange.parameters.put(parameter, "x");
    exchange.requestHeaders.put("Sec-Fetch-Site", "same-origin");
    filter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    assertThat(exchange.passedOn).isFalse();
    assertThat(exchange.status).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void a_link_from_anywhere_may_open_a_page(String method) throws Exception {
    assertThat(send(method, 8443, "cross-site", null).passedOn).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "8443, https://portal.example:8443, true",
    "9443, https://portal.example:9443, true",
    "9443, https://portal.example:9444, true",
    "9444, https://portal.example:9444, true",
    "8443, https://portal.example:9443, false",
    "9443, https://portal.example:8443, false"
  })
  void each_listener_takes_the_forms_of_its_own_addresses(int port, String origin, boolean taken)
      throws Exception {
    assertThat(send("POST", port, null, origin).passedOn).isEqualTo(taken);
  }

  @Test
  void the_host_that_the_client_names_makes_no_origin_our_own() throws Exception {
    FakeExchange exchange = new FakeExchange("POST", "/rokin/registration/login", 8443);
    exchange.host = "evil.example";
    exchange.requestHeaders.put("Origin", "https://evil.example:8443");
    filter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    assertThat(exchange.passedOn).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/coop/certificate/enrol,,, true",
    "/coop/certificate/enrol, cross-site,, false",
    "/coop/certificate/enrol,, https://evil.example, false",
    "/coop/certificate/enrol,, null, false",
    "/coop/certificate/key-request,,, false",
    "/coop/certificate/enrolment,,, false",
    "/member/certificate/enrol,,, false",
    "/certificate/enrol,,, false"
  })
  @DisplayName("ブラウザーでない証明書発行アプリは、一つのアドレスにだけ送れる (U-4)")
  void a_program_may_send_to_one_address(
      String path, @Nullable String site, @Nullable String origin, boolean taken) throws Exception {
    assertThat(send("POST", path, 8443, site, origin).passedOn).isEqualTo(taken);
  }

  private static FakeExchange post(@Nullable String site, @Nullable String origin)
      throws Exception {
    return send("POST", 8443, site, origin);
  }

  private static FakeExchange send(
      String method, int port, @Nullable String site, @Nullable String origin) throws Exception {
    return send(method, "/rokin/registration/login", port, site, origin);
  }

  private static FakeExchange send(
      String method, String path, int port, @Nullable String site, @Nullable String origin)
      throws Exception {
    FakeExchange exchange = new FakeExchange(method, path, port);
    if (site != null) {
      exchange.requestHeaders.put("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      exchange.requestHeaders.put("Origin", origin);
    }
    filter().doFilter(exchange.request(), exchange.response(), exchange.chain());
    return exchange;
  }

  private static CrossSiteFilter filter() {
    CrossSiteFilter filter = new CrossSiteFilter();
    filter.settings = TestSettings.settings();
    return filter;
  }
}
