package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Internet ExplorerとIEモード（決めごと9）")
class OldBrowserFilterTest {
  private static final String IE_MODE =
      "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";

  @ParameterizedTest
  @DisplayName("IEで開くと、どの画面でも専用の案内になる")
  @ValueSource(
      strings = {
        IE_MODE,
        "Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)"
      })
  void internet_explorer_gets_its_own_page(String userAgent) throws Exception {
    FakeExchange exchange = send("GET", "/", userAgent);

    assertThat(exchange.forwardedTo).isEqualTo("/error/old-browser.xhtml");
    assertThat(exchange.status).isEqualTo(200);
    assertThat(exchange.passedOn).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
        "curl/8.5.0"
      })
  void other_browsers_pass(String userAgent) throws Exception {
    assertThat(send("GET", "/", userAgent).passedOn).isTrue();
  }

  @Test
  void a_browser_without_a_name_passes() {
    assertThat(OldBrowserFilter.isOld(null)).isFalse();
  }

  @ParameterizedTest
  @DisplayName("ファイルと失効リストは、ブラウザを問わない")
  @CsvSource({"/assets/icon.svg", "/crl/client-ca.crl"})
  void files_and_revocation_lists_pass(String path) throws Exception {
    assertThat(send("GET", path, IE_MODE).passedOn).isTrue();
  }

  @Test
  void a_form_is_not_taken_but_leads_to_the_page() throws Exception {
    FakeExchange exchange = send("POST", "/", IE_MODE);

    assertThat(exchange.location()).isEqualTo("/");
    assertThat(exchange.passedOn).isFalse();
  }

  private static FakeExchange send(String method, String path, String userAgent) throws Exception {
    FakeExchange exchange = new FakeExchange(method, path, 8443);
    exchange.requestHeaders.put("User-Agent", userAgent);
    OldBrowserFilter filter = new OldBrowserFilter();
    filter.institution = new CurrentInstitution();
    filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
    return exchange;
  }
}
