package org.tenbiki.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Violation;

@DisplayName("金融機関が書けるメールの文面")
class TemplateRuleTest {
  private static final String SUBJECT = "【${serviceName}】お知らせ";

  private final TemplateRule locked = new TemplateRule(MailKind.LOCKED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本文",
        "${userName} 様",
        "<#if lockedUntil??>${lockedUntil}</#if>",
        "<#if lockedUntil??>${lockedUntil}<#elseif askMaster??>a<#else>b</#if>",
        "<#if askMaster??><#if lockedUntil??>${lockedUntil}</#if></#if>",
        "<#if lockedUntil??><#if askMaster??>${lockedUntil}</#if></#if>",
        "5 < 6 > 4 & $ { } # [x] 100$",
        "会社.example の担当者"
      })
  @DisplayName("差し込み項目と、ないことがある項目の条件は書ける（8章）")
  void variables_and_conditions_are_allowed(String body) {
    assertThat(locked.violationsOf(new TemplateText(SUBJECT, body))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${password} | TEMPLATE_UNKNOWN_NAME | 1 | 1 | password",
        "あ${serialNumber} | TEMPLATE_UNKNOWN_NAME | 1 | 2 | serialNumber",
        "<#if password??>x</#if> | TEMPLATE_UNKNOWN_NAME | 1 | 1 | password",
        "${lockedUntil} | TEMPLATE_NEEDS_CONDITION | 1 | 1 | lockedUntil",
        "<#if askMaster??>${lockedUntil}</#if> | TEMPLATE_NEEDS_CONDITION | 1 | 18 | lockedUntil",
        "<#if lockedUntil??>a<#else>${lockedUntil}</#if> | TEMPLATE_NEEDS_CONDITION | 1 | 28 | lockedUntil",
        "<#if lockedUntil??>a<#elseif askMaster??>${lockedUntil}</#if> | TEMPLATE_NEEDS_CONDITION | 1 | 42 | lockedUntil",
        "<#if lockedUntil??>a</#if>${lockedUntil} | TEMPLATE_NEEDS_CONDITION | 1 | 27 | lockedUntil",
        "${askMaster} | TEMPLATE_CONDITION_ONLY | 1 | 1 | askMaster",
        "${userName?new()} | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${userName?new()}",
        "${userName?api} | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${userName?api}",
        "${userName!} | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${userName!}",
        "${ userName } | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${",
        "${1+1} | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${1+1}",
        "${.vars} | TEMPLATE_NOT_ALLOWED | 1 | 1 | ${.vars}",
        "a${ | TEMPLATE_NOT_ALLOWED | 1 | 2 | ${",
        "#{1} | TEMPLATE_NOT_ALLOWED | 1 | 1 | #{1}",
        "<#include \"x\"> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <#include",
        "<#if userName??>x</#if> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <#if",
        "<#if askMaster>x</#if> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <#if",
        "<#IF askMaster??>x</#IF> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <#IF",
        "<#-- x --> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <#--",
        "<@x/> | TEMPLATE_NOT_ALLOWED | 1 | 1 | <@x/>",
        "</@x> | TEMPLATE_NOT_ALLOWED | 1 | 1 | </@x>",
        "[#if x] | TEMPLATE_NOT_ALLOWED | 1 | 1 | [#if",
        "[=x] | TEMPLATE_NOT_ALLOWED | 1 | 1 | [=x]",
        "<#if askMaster??>x | TEMPLATE_UNBALANCED | 1 | 1 | <#if",
        "x</#if> | TEMPLATE_UNBALANCED | 1 | 2 | </#if>",
        "<#else> | TEMPLATE_UNBALANCED | 1 | 1 | <#else>",
        "<#elseif askMaster??> | TEMPLATE_UNBALANCED | 1 | 1 | <#elseif",
        "<#if askMaster??>a<#else>b<#else>c</#if> | TEMPLATE_UNBALANCED | 1 | 27 | <#else>",
        "こちら https://x.example | TEMPLATE_LINK | 1 | 5 | https://",
        "WWW.x.example | TEMPLATE_LINK | 1 | 1 | WWW.",
        "mailto:x | TEMPLATE_LINK | 1 | 1 | mailto:"
      })
  @DisplayName("それ以外は、何行目の何文字目の何がなぜだめかを告げて断る（8章）")
  void anything_else_is_refused_with_place_and_reason(
      String body, ErrorCode code, int line, int column, String word) {
    assertThat(locked.violationsOf(new TemplateText(SUBJECT, body)))
        .containsExactly(Violation.of("body", code, line, column, word));
    assertThat(locked.violationsOf(new TemplateText(SUBJECT, "𠮷\r\n\r\n" + body)))
        .containsExactly(Violation.of("body", code, line + 2, column, word));
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "お知らせ, TEMPLATE_WITHOUT_SERVICE_NAME",
    "'${serviceName}\nBcc: x@y.example', TEMPLATE_CONTROL_CHARACTER",
    "'${serviceName}\rx', TEMPLATE_CONTROL_CHARACTER",
    "'${serviceName}\tx', TEMPLATE_CONTROL_CHARACTER",
    "'${serviceName}\u202Ex', TEMPLATE_CONTROL_CHARACTER",
    "'${serviceName}${password}', TEMPLATE_UNKNOWN_NAME"
  })
  @DisplayName("件名は一行で、サービス名が入る（8章）")
  void subject_is_one_line_and_names_the_service(String subject, ErrorCode code) {
    assertThat(locked.violationsOf(new TemplateText(subject, "本文")))
        .extracting(v -> v.field() + " " + v.code())
        .containsExactly("subject " + code);
  }

  @Test
  @DisplayName("長さは、差し込み項目が最も長いときで数える（8章）")
  void length_counts_every_value_at_its_longest() {
    String atLimit = "あ".repeat(TemplateRule.LONGEST_BODY - 60) + "${userName}";
    List<Violation> beyond = locked.violationsOf(new TemplateText(SUBJECT, atLimit + "𠮷"));

    assertThat(locked.violationsOf(new TemplateText(SUBJECT, atLimit))).isEmpty();
    assertThat(beyond)
        .containsExactly(
            Violation.of(
                "body",
                ErrorCode.TEMPLATE_TOO_LONG,
                TemplateRule.LONGEST_BODY + 1,
                TemplateRule.LONGEST_BODY));
    String markupOnly =
        java.util.stream.Stream.generate(() -> "<#if askMaster??></#if>")
            .limit(1000)
            .collect(Collectors.joining());
    assertThat(locked.violationsOf(new TemplateText(SUBJECT, markupOnly)))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.TEMPLATE_TOO_LONG);
    assertThat(
            locked.violationsOf(
                new TemplateText(
                    SUBJECT, "<#if askMaster??>".repeat(6) + "x" + "</#if>".repeat(6))))
        .extracting(Violation::code)
        .containsExactly(ErrorCode.TEMPLATE_NOT_ALLOWED);
  }
}
