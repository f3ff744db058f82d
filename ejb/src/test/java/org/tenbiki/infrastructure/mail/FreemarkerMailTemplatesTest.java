package org.tenbiki.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailTemplates.MailText;

class FreemarkerMailTemplatesTest {
  private final FreemarkerMailTemplates templates = new FreemarkerMailTemplates();

  static Stream<Arguments> kindsAndLanguages() {
    return Stream.of(MailKind.values())
        .flatMap(
            kind ->
                Stream.of(Arguments.of(kind, Locale.JAPANESE), Arguments.of(kind, Locale.ENGLISH)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  @DisplayName("件名にサービス名、本文にリンクもパスワードもない（8章）")
  void every_mail_names_the_service_and_holds_no_link(MailKind kind, Locale language) {
    MailText mail = templates.render(kind, language, values());

    assertThat(mail.subject()).contains("SERVICE").doesNotContain("\n");
    assertThat(mail.body())
        .contains("USER-NAME", "sample001", "0120-000-000")
        .doesNotContain("${", "<#", "http://", "https://");
  }

  @Test
  @DisplayName("ロックのメールは解除時刻を告げる (L-4, L-5)")
  void lock_mail_tells_when_it_ends() {
    assertThat(templates.render(MailKind.LOCKED, Locale.JAPANESE, values()).body())
        .contains("13:05");
  }

  @Test
  @DisplayName("閉塞のメールは問い合わせ先を告げる (L-4, L-5)")
  void block_mail_tells_whom_to_ask() {
    Map<String, String> general = values();
    general.put("askMaster", "true");

    assertThat(templates.render(MailKind.BLOCKED, Locale.JAPANESE, general).body())
        .contains("マスターユーザーにご依頼");
    assertThat(templates.render(MailKind.BLOCKED, Locale.JAPANESE, values()).body())
        .doesNotContain("マスターユーザーにご依頼");
  }

  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("serviceName", "SERVICE");
    values.put("institutionName", "BANK");
    values.put("helpDeskName", "HELP");
    values.put("helpDeskPhone", "0120-000-000");
    values.put("helpDeskHours", "9-18");
    values.put("userName", "USER-NAME");
    values.put("loginId", "sample001");
    values.put("organisation", "UNION");
    values.put("publicUrl", "https://localhost:8443/rokin/");
    values.put("serialNumber", "abc");
    values.put("lastDay", "2027-11-21");
    values.put("lockedUntil", "13:05");
    values.put("askMaster", "false");
    return values;
  }
}
