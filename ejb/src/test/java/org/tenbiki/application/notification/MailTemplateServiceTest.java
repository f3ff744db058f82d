package org.tenbiki.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.notification.TemplateResult.Invalid;
import org.tenbiki.application.notification.TemplateResult.MailPreview;
import org.tenbiki.application.notification.TemplateResult.Preview;
import org.tenbiki.application.notification.TemplateResult.Saved;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金融機関ごとのメールの文面")
class MailTemplateServiceTest {
  private static final MailKind KIND = MailKind.MASTER_REGISTERED;
  private static final String SUBJECT = "【${serviceName}】ようこそ";
  private static final String BODY = "${userName} 様\r\n登録しました。\r\n";

  private final TestContainer container;
  private final Rokin rokin;
  private final MailTemplateService service;
  private final OutboxService outbox;
  private final Actor operator;

  MailTemplateServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(MailTemplateService.class);
    outbox = container.get(OutboxService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("すべての種類と言語が並び、だれも直していなければ標準の文面（8章）")
  void every_kind_and_language_is_listed_with_the_standard_text() {
    assertThat(service.list(operator))
        .hasSize(MailKind.values().length * 2)
        .allMatch(row -> !row.own() && row.editedBy() == null);
    TemplateView view = service.find(operator, KIND, MailLanguage.EN);
    assertThat(view.subject()).contains("${serviceName}").isASCII();
    assertThat(view.version()).isZero();
    assertThat(view.variables()).contains(MailVariable.USER_NAME).hasSize(9);
  }

  @Test
  @DisplayName("保存した文面は次のメールから使われ、標準に戻せる。ほかの言語は変わらない（8章, S-6）")
  void saved_text_is_used_from_the_next_mail_on_until_it_is_reset() {
    assertThat(service.save(operator, edit(SUBJECT, BODY, 0))).isInstanceOf(Saved.class);

    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    MailDetails mail = newest();
    assertThat(mail.mail().subject()).isEqualTo("【さくらろうきん】ようこそ");
    assertThat(mail.body()).isEqualTo("髙橋花子 様\n登録しました。\n");
    TemplateView view = service.find(operator, KIND, MailLanguage.JA);
    assertThat(view.body()).isEqualTo("${userName} 様\n登録しました。");
    assertThat(view.row().own()).isTrue();
    assertThat(view.row().editedBy()).isEqualTo("staff001");
    assertThat(service.find(operator, KIND, MailLanguage.EN).row().own()).isFalse();

    service.reset(operator, KIND, MailLanguage.JA, view.version());
    rokin.registerMaster("CD123456", "sample002");
    assertThat(newest().mail().subject()).contains("登録完了のお知らせ");
    assertThat(service.find(operator, KIND, MailLanguage.JA).row().own()).isFalse();
    assertThat(audited()).containsExactly("MAIL_TEMPLATE_CHANGED", "MAIL_TEMPLATE_RESET");
  }

  @Test
  @DisplayName("ほかの人が先に直していたら保存しない。標準に戻して直しても同じ（8章）")
  void second_editor_is_told_that_the_text_changed() {
    service.save(operator, edit(SUBJECT, BODY, 0));
    refused(
        ErrorCode.TEMPLATE_EDITED_MEANWHILE, () -> service.save(operator, edit(SUBJECT, BODY, 0)));
    int seen = version();
    service.reset(operator, KIND, MailLanguage.JA, seen);
    service.save(operator, edit(SUBJECT, "別の文", version()));

    refused(
        ErrorCode.TEMPLATE_EDITED_MEANWHILE,
        () -> service.save(operator, edit(SUBJECT, BODY, seen)));
    refused(
        ErrorCode.TEMPLATE_EDITED_MEANWHILE,
        () -> service.reset(operator, KIND, MailLanguage.JA, seen));
    assertThat(service.find(operator, KIND, MailLanguage.JA).body()).isEqualTo("別の文");
  }

  @Test
  @DisplayName("同時に保存しても、通るのは一人（8章）")
  void of_many_first_editors_one_succeeds() throws Exception {
    List<String> results =
        Parallel.times(
            8,
            i -> {
              try {
                return service.save(operator, edit(SUBJECT, "文" + i, 0)).getClass().getSimpleName();
              } catch (BusinessRuleException e) {
                return e.code().name();
              }
            });

    assertThat(results).filteredOn("Saved"::equals).hasSize(1);
    assertThat(results).filteredOn("TEMPLATE_EDITED_MEANWHILE"::equals).hasSize(7);
    assertThat(audited()).hasSize(1);
  }

  @Test
  @DisplayName("使えないものは、場所と理由を告げて断り、何も変えない（8章）")
  void wrong_text_is_refused_with_place_and_reason() {
    EditTemplate wrong = edit("お知らせ", "一行目\n${password}", 0);

    for (TemplateResult result :
        List.of(service.save(operator, wrong), service.preview(operator, wrong))) {
      assertThat(((Invalid) result).violations())
          .extracting(v -> v.field() + " " + v.code() + " " + v.arguments())
          .containsExactly(
              "subject TEMPLATE_WITHOUT_SERVICE_NAME [${serviceName}]",
              "body TEMPLATE_UNKNOWN_NAME [2, 1, password]");
    }
    assertThat(version()).isZero();
    assertThat(audited()).isEmpty();
  }

  @Test
  @DisplayName("見本の値で確かめられ、条件のあるものはどの場合も見え、何も変わらない（8章）")
  void preview_shows_every_branch_and_keeps_nothing() {
    EditTemplate text =
        new EditTemplate(
            MailKind.LOCKED,
            MailLanguage.JA,
            SUBJECT,
            "<#if lockedUntil??>${lockedUntil}まで<#elseif askMaster??>マスターへ<#else>当店へ</#if>",
            0);

    List<MailPreview> mails = ((Preview) service.preview(operator, text)).mails();

    assertThat(mails)
        .extracting(MailPreview::body)
        .containsExactly("14:05まで\n", "当店へ\n", "マスターへ\n");
    assertThat(mails).extracting(MailPreview::subject).containsOnly("【さくらろうきん】ようこそ");
    assertThat(((Preview) service.preview(operator, edit(SUBJECT, BODY, 0))).mails()).hasSize(1);
    assertThat(version()).isZero();
  }

  @Test
  @DisplayName("監査役は見るだけ、よその金庫の文面は変わらない (1章)")
  void auditor_changes_nothing_and_others_are_untouched() {
    Actor auditor =
        new Actor(1, "audit001", UserRole.AUDITOR, rokin.institutionId(), null, "192.0.2.1");
    service.save(operator, edit(SUBJECT, BODY, 0));

    assertThat(service.find(auditor, KIND, MailLanguage.JA).row().own()).isTrue();
    refused(ErrorCode.FORBIDDEN, () -> service.save(auditor, edit(SUBJECT, "x", 1)));
    refused(ErrorCode.FORBIDDEN, () -> service.reset(auditor, KIND, MailLanguage.JA, 1));
    assertThat(service.preview(auditor, edit(SUBJECT, "x", 1))).isInstanceOf(Preview.class);
    Actor stranger =
        new Actor(1, "other001", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, "");
    assertThat(service.find(stranger, KIND, MailLanguage.JA).row().own()).isFalse();
  }

  @Test
  @DisplayName("規則が変わって通らなくなった文面は、出来事を止めず、標準の文面になる（8章）")
  void text_that_no_longer_obeys_falls_back_to_the_standard() {
    service.save(operator, edit(SUBJECT, BODY, 0));
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery("UPDATE mail_template SET body = '${goneVariable}'")
                .executeUpdate());

    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);

    assertThat(newest().mail().subject()).contains("登録完了のお知らせ");
  }

  private static EditTemplate edit(String subject, String body, int version) {
    return new EditTemplate(KIND, MailLanguage.JA, subject, body, version);
  }

  private int version() {
    return service.find(operator, KIND, MailLanguage.JA).version();
  }

  private MailDetails newest() {
    return outbox
        .find(
            operator, outbox.list(operator, Optional.empty(), Usual.MAILS, 0, 1).rows().get(0).id())
        .orElseThrow();
  }

  private static void refused(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private List<String> audited() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e.type from AuditEvent e where e.object = 'MASTER_REGISTERED ja'"
                        + " order by e.sequenceNumber",
                    Object.class)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList());
  }
}
