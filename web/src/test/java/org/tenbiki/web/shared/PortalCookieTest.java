package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalCookieTest {
  private final FakeExchange exchange = new FakeExchange("GET", "/rokin/", 8443);

  @ParameterizedTest
  @EnumSource(PortalCookie.class)
  void a_cookie_is_for_this_host_and_this_site_only(PortalCookie cookie) {
    cookie.write(exchange.response(), "7.kQ_-x");
    assertThat(exchange.cookiesSet)
        .singleElement()
        .satisfies(
            written -> {
              assertThat(written.getName()).startsWith("__Host-tenbiki-");
              assertThat(written.getValue()).isEqualTo("7.kQ_-x");
              assertThat(written.getPath()).isEqualTo("/");
              assertThat(written.getDomain()).isNull();
              assertThat(written.getSecure()).isTrue();
              assertThat(written.isHttpOnly()).isTrue();
              assertThat(written.getAttribute("SameSite")).isEqualTo("Strict");
              assertThat(written.getMaxAge()).isNegative();
            });
  }

  @Test
  void a_cleared_cookie_is_gone_at_once() {
    PortalCookie.ISSUANCE.clear(exchange.response());
    assertThat(exchange.cookiesSet.get(0).getMaxAge()).isZero();
  }

  @Test
  void a_written_cookie_is_read_again() {
    exchange.cookies =
        new Cookie[] {
          new Cookie("__Host-tenbiki-registration", "a.b"),
          new Cookie("__Host-tenbiki-issuance", "c.d")
        };
    assertThat(PortalCookie.ISSUANCE.read(exchange.request())).contains("c.d");
    assertThat(PortalCookie.REGISTRATION.read(exchange.request())).contains("a.b");
  }

  @Test
  void without_cookies_there_is_none() {
    assertThat(PortalCookie.ISSUANCE.read(exchange.request())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "a\"b", "a/b", "a,b", "a\nb", "あ"})
  void values_that_we_never_write_are_neither_read_nor_written(String value) {
    exchange.cookies = new Cookie[] {new Cookie("__Host-tenbiki-issuance", value)};
    assertThat(PortalCookie.ISSUANCE.read(exchange.request())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalCookie.ISSUANCE.write(exchange.response(), value));
  }
}
