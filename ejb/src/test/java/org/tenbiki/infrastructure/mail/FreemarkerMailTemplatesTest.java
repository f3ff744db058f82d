package org.tenbiki.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.MailVariable.Presence;
import org.tenbiki.domain.notification.TemplateRule;
import org.tenbiki.domain.notification.TemplateText;

@DisplayName("メールの文面")
class FreemarkerMailTemplatesTest {
  private static final Pattern PASSWORD_GIVEN = Pattern.compile("(?i)(パスワード|password)\\s*[:：]");

  private final FreemarkerMailTemplates templates = new FreemarkerMailTemplates();

  static Stream<Arguments> kindsAndLanguages() {
    return Stream.of(MailKind.values())
        .flatMap(
            kind -> Stream.of(MailLanguage.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  @DisplayName("どの種類・言語も、件名にサービス名、本文にリンクもパスワードもない（8章）")
  void every_mail_names_the_service_and_holds_no_link(MailKind kind, MailLanguage language) {
    for (MailText mail :
        new MailText[] {
          render(kind, language, values(kind, language)),
          render(kind, language, bare(kind, language))
        }) {
      assertThat(mail.subject()).contains("SERVICE").doesNotContain("\n");
      assertThat(mail.body())
          .contains("USER-NAME", "sample001", "0120-000-000", "UNION")
          .contains(language == MailLanguage.JA ? "ブックマークから開いて" : "from your bookmark")
          .doesNotContain("${", "<#", "://", "www.")
          .doesNotContainPattern(PASSWORD_GIVEN);
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  @DisplayName("標準の文面も、金融機関が書ける範囲で書かれ、差し込み項目をすべて使う（8章）")
  void standard_text_obeys_the_rule_for_institutions(MailKind kind, MailLanguage language) {
    TemplateText text = templates.standard(kind, language);

    assertThat(new TemplateRule(kind).violationsOf(text)).isEmpty();
    for (MailVariable variable : kind.variables()) {
      String used = variable.presence() == Presence.CONDITION ? "#if " : "{";
      assertThat(text.subject() + text.body())
          .containsAnyOf(used + variable.label(), "elseif " + variable.label());
    }
    if (language == MailLanguage.EN) {
      assertThat(text.subject() + text.body()).isASCII();
    }
  }

  @Test
  @DisplayName("ロックのメールは解除時刻を、閉塞のメールは問い合わせ先を告げる (L-4, L-5)")
  void lock_mails_tell_when_it_ends_or_whom_to_ask() {
    Map<MailVariable, String> general = values(MailKind.LOCKED, MailLanguage.JA);
    Map<MailVariable, String> master = bare(MailKind.BLOCKED, MailLanguage.JA);

    assertThat(render(MailKind.LOCKED, MailLanguage.JA, general).body())
        .contains("14:05")
        .doesNotContain("ご依頼");
    general.remove(MailVariable.LOCKED_UNTIL);
    assertThat(render(MailKind.LOCKED, MailLanguage.JA, general).body()).contains("マスターユーザーにご依頼");
    assertThat(render(MailKind.BLOCKED, MailLanguage.JA, master).body())
        .contains("下記までご依頼")
        .doesNotContain("マスターユーザーにご依頼");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${serviceName?api.class}",
        "${\"serviceName?api.class\"?eval}",
        "${\"${serviceName}\"?interpret}",
        "<#include \"footer_ja.ftl\">",
        "<#import \"/etc/passwd\" as x>",
        "${.data_model.class}",
        "${serviceName.class.protectionDomain}",
        "<#list 1..1000000000 as i>x</#list>"
      })
  @DisplayName("規則をすり抜けても、砂場は何も実行せず、際限なく書かない（8章）")
  void sandbox_runs_nothing_even_without_the_rule(String attack) {
    MailValues values =
        new MailValues(MailKind.RELEASED, values(MailKind.RELEASED, MailLanguage.JA));

    assertThatThrownBy(() -> templates.render(new TemplateText("${serviceName}", attack), values))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("規則に従う文面は、値の有無と長さにかかわらず必ず差し込める（8章）")
  void whatever_the_rule_allows_can_be_filled_in() {
    Random random = new Random(20261121);
    int allowed = 0;
    for (int i = 0; i < 20_000; i++) {
      MailKind kind = MailKind.values()[random.nextInt(MailKind.values().length)];
      String body =
          random
              .ints(1 + random.nextInt(8), 0, PIECES.length)
              .mapToObj(n -> PIECES[n])
              .collect(Collectors.joining());
      TemplateText text = new TemplateText("【${serviceName}】", body);
      if (!new TemplateRule(kind).violationsOf(text).isEmpty()) {
        continue;
      }
      allowed++;
      Map<MailVariable, String> values = values(kind, MailLanguage.JA);
      values.keySet().removeIf(v -> v.presence() != Presence.ALWAYS && random.nextBoolean());
      values.replaceAll((variable, value) -> random.nextBoolean() ? value : "𠮷".repeat(500));

      MailText mail = templates.render(text, new MailValues(kind, values));

      assertThat(mail.body()).as(body).doesNotContain("${", "<#if", "</#if");
      assertThat(mail.body().codePointCount(0, mail.body().length()))
          .isLessThanOrEqualTo(TemplateRule.LONGEST_BODY + 1);
    }
    assertThat(allowed).isGreaterThan(1000);
  }

  private static final String[] PIECES = {
    "本文",
    "\n",
    " ",
    "${userName}",
    "${organisation}",
    "${reason}",
    "${lockedUntil}",
    "${askMaster}",
    "${password}",
    "<#if reason??>",
    "<#if lockedUntil??>",
    "<#if askMaster??>",
    "<#elseif lockedUntil??>",
    "<#elseif askMaster??>",
    "<#else>",
    "</#if>",
    "</#if>",
    "$",
    "{",
    "}",
    "<",
    "#",
    ">",
    "[#if x]",
    "?new()",
    "\\",
    "\"",
    "&lt;",
    "<b>",
    "#{1}",
    "<@x/>",
    "<#-- -->"
  };

  private MailText render(MailKind kind, MailLanguage language, Map<MailVariable, String> values) {
    return templates.render(templates.standard(kind, language), new MailValues(kind, values));
  }

  private Map<MailVariable, String> bare(MailKind kind, MailLanguage language) {
    Map<MailVariable, String> values = values(kind, language);
    values.keySet().removeIf(variable -> variable.presence() != Presence.ALWAYS);
    return values;
  }

  private Map<MailVariable, String> values(MailKind kind, MailLanguage language) {
    Map<MailVariable, String> values = new EnumMap<>(templates.examples(language));
    Set<MailVariable> wanted = kind.variables();
    values.keySet().retainAll(wanted);
    values.put(MailVariable.SERVICE_NAME, "SERVICE");
    values.put(MailVariable.USER_NAME, "USER-NAME");
    values.put(MailVariable.ORGANISATION, "UNION");
    values.replaceAll((variable, value) -> value.toString());
    assertThat(values.keySet())
        .allMatch(v -> !v.label().toLowerCase(Locale.ROOT).contains("passw"));
    return values;
  }
}
