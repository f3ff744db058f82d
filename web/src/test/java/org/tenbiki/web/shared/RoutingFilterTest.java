package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.institution.FieldRules;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.institution.InstitutionView;
import org.tenbiki.application.institution.SessionLimits;
import org.tenbiki.application.institution.UserHandling;
import org.tenbiki.domain.credential.AlphanumericRule;
import org.tenbiki.domain.credential.PasswordRule;
import org.tenbiki.domain.credential.PasswordStyle;
import org.tenbiki.domain.institution.Accent;
import org.tenbiki.domain.shared.LocalizedText;

class RoutingFilterTest {
  private static final Set<String> VIEWS =
      Set.of("/index.xhtml", "/registration/login.xhtml", "/member/top.xhtml", "/login.xhtml");
  private static final Set<String> SERVLETS = Set.of("/certificate/file", "/crl/client-ca.crl");

  @Test
  @DisplayName("拡張子なしのURLで画面が開く")
  void an_address_opens_its_view() throws Exception {
    assertThat(get("/rokin/registration/login").forwardedTo).isEqualTo("/registration/login.xhtml");
    assertThat(get("/rokin/").forwardedTo).isEqualTo("/index.xhtml");
    assertThat(get("/member/top").forwardedTo).isEqualTo("/member/top.xhtml");
  }

  @Test
  void an_address_opens_its_servlet() throws Exception {
    assertThat(get("/rokin/certificate/file").forwardedTo).isEqualTo("/certificate/file");
    assertThat(get("/crl/client-ca.crl").forwardedTo).isEqualTo("/crl/client-ca.crl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nobody/",
        "/nobody/registration/login",
        "/rokin/registration/nothing",
        "/rokin/registration/login.xhtml",
        "/registration/login.xhtml",
        "/certificate/file",
        "/rokin/member/top",
        "/rokin/login/",
        "/member/",
        "/member/top/",
        "/member/top.xhtml",
        "/WEB-INF/web.xml"
      })
  void everything_else_is_not_found(String path) throws Exception {
    FakeExchange exchange = get(path);
    assertThat(exchange.status).isEqualTo(404);
    assertThat(exchange.forwardedTo).isNull();
    assertThat(exchange.passedOn).isFalse();
  }

  @Test
  void the_entry_page_ends_in_a_slash() throws Exception {
    assertThat(get("/rokin").location()).isEqualTo("/rokin/");
  }

  @Test
  void the_root_leads_to_the_only_institution() throws Exception {
    assertThat(get("/").location()).isEqualTo("/rokin/");
  }

  @Test
  void style_sheets_and_scripts_pass() throws Exception {
    assertThat(get("/jakarta.faces.resource/theme.css.xhtml").passedOn).isTrue();
  }

  private static FakeExchange get(String path) throws Exception {
    FakeExchange exchange = new FakeExchange("GET", path, 8443, VIEWS, SERVLETS);
    RoutingFilter filter = new RoutingFilter();
    filter.institution = new CurrentInstitution();
    filter.institution.institutions = new OneInstitution();
    filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
    return exchange;
  }

  /** Knows rokin only. */
  private static class OneInstitution extends InstitutionService {
    private static final LocalizedText NAME = new LocalizedText("さくらろうきん", "Sakura");
    private static final AlphanumericRule RULE = new AlphanumericRule(6, 12, true);
    private static final PasswordRule PASSWORD =
        new PasswordRule(PasswordStyle.LETTERS_AND_DIGITS, 6, 12, true);
    private static final InstitutionView ROKIN =
        new InstitutionView(
            1,
            "rokin",
            NAME,
            NAME,
            "rokin",
            NAME,
            "",
            NAME,
            NAME,
            15,
            Accent.BLUE,
            false,
            false,
            new UserHandling(false, false, false),
            false,
            false,
            new FieldRules(RULE, RULE, RULE, PASSWORD, null, 20, true, 50),
            new SessionLimits(Duration.ofMinutes(15), Duration.ofMinutes(2)));

    @Override
    public Optional<InstitutionView> find(String code) {
      return code.equals("rokin") ? Optional.of(ROKIN) : Optional.empty();
    }

    @Override
    public List<InstitutionView> all() {
      return List.of(ROKIN);
    }
  }
}
