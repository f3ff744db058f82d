package org.tenbiki.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.registration.RegistrationResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.Decision;
import org.tenbiki.application.staff.Handling;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫職員の利用条件")
class ProfileServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final ProfileService profiles;
  private final PreparationService preparations;
  private final RequestService requests;
  private final Actor operator;
  private final Actor approver;

  ProfileServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    profiles = container.get(ProfileService.class);
    preparations = container.get(PreparationService.class);
    requests = container.get(RequestService.class);
    operator = rokin.operator();
    approver = rokin.approver();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("すべての値が標準の値と並び、だれも変えていなければ違いはない（13章）")
  void every_figure_stands_beside_the_standard() {
    ProfileView view = profiles.find(rokin.actor("audit001"));

    assertThat(view.base()).isEqualTo("rokin");
    assertThat(view.version()).isZero();
    assertThat(view.figures()).extracting(FigureView::field).containsExactly(ProfileField.values());
    assertThat(view.own()).isZero();
    assertThat(view.changes()).isEmpty();
    assertThat(textOf(ProfileField.LOCKS_PER_BLOCK)).isEqualTo("3");
  }

  @Test
  @DisplayName("担当が準備し役席が承認した値は、次の操作から効き、項目ごとに前後が証跡に残る (S-2, S-6)")
  void approved_figures_hold_from_the_next_request_and_are_audited() {
    long request = prepared(draft("IDLE_MINUTES", "２０", "LOCKS_PER_BLOCK", ""));
    assertThat(idleTime()).hasMinutes(15);
    assertThat(requests.find(approver, request).orElseThrow().changes())
        .extracting(c -> c.field() + " " + c.before() + " -> " + c.after())
        .containsExactly("LOCKS_PER_BLOCK 3 -> ", "IDLE_MINUTES 15 -> 20");

    assertThat(requests.approve(operator, request))
        .isEqualTo(new Decision.Refused(ErrorCode.FORBIDDEN));
    assertThat(requests.approve(approver, request)).isEqualTo(new Decision.Made());

    assertThat(idleTime()).hasMinutes(20);
    ProfileView view = profiles.find(operator);
    assertThat(view.version()).isEqualTo(1);
    assertThat(view.own()).isEqualTo(2);
    assertThat(view.changes())
        .extracting(c -> c.version() + " " + c.by() + " " + c.note())
        .containsExactly("1 apprv001 規程の改定");
    assertThat(audited())
        .containsExactly(
            "apprv001 LOCKS_PER_BLOCK 3 -> none: 規程の改定", "apprv001 IDLE_MINUTES 15 -> 20: 規程の改定");
    // what the request changed is told from what held then
    assertThat(requests.find(approver, request).orElseThrow().changes()).hasSize(2);
  }

  @Test
  @DisplayName("一つの項目を標準に戻せ、ほかの違いは残る (S-6)")
  void one_field_goes_back_to_the_standard() {
    change(draft("IDLE_MINUTES", "20", "GENERAL_USER_LIMIT", "3"));

    change(profiles.backToStandard(operator, ProfileField.IDLE_MINUTES));

    assertThat(idleTime()).hasMinutes(15);
    assertThat(textOf(ProfileField.GENERAL_USER_LIMIT)).isEqualTo("3");
    assertThat(profiles.find(operator).version()).isEqualTo(2);
    broken(
        ErrorCode.NOTHING_CHANGED,
        () -> profiles.backToStandard(operator, ProfileField.IDLE_MINUTES));
  }

  @Test
  @DisplayName("金融機関コードは4桁の数字で、ほかの値と同じく準備と承認で決まり、証明書の名前に付く (B-1, S-6)")
  void financial_code_is_set_like_any_figure() throws Exception {
    for (String wrong : List.of("139", "13945", "139a")) {
      assertThat(violations("FINANCIAL_CODE", wrong))
          .containsExactly("FINANCIAL_CODE WRONG_DIGITS [4]");
    }
    change(draft("FINANCIAL_CODE", "１３９４", "SUBJECT_WITH_CODE", "true"));

    assertThat(audited()).contains("apprv001 FINANCIAL_CODE none -> 1394: 規程の改定");
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    assertThat(rokin.subjectOf(rokin.certificateOf(Rokin.LOGIN_ID)))
        .contains("CN=" + Rokin.LOGIN_ID + "1394");
    assertThat(violations("FINANCIAL_CODE", "", "SUBJECT_WITH_CODE", "true"))
        .containsExactly("SUBJECT_WITH_CODE NO_FINANCIAL_CODE []");
  }

  @Test
  @DisplayName("入力の誤りと矛盾は、項目ごとに理由を告げて断り、何も変えない（13章）")
  void wrong_figures_are_refused_field_by_field() {
    assertThat(violations("IDLE_MINUTES", "abc", "MAIL_LENGTH", "", "LOGIN_ID_MAX", "999"))
        .containsExactly(
            "LOGIN_ID_MAX OUT_OF_BOUNDS [4, 64]",
            "MAIL_LENGTH REQUIRED []",
            "IDLE_MINUTES NOT_A_NUMBER [2, 120]");
    assertThat(violations("PASSWORD_MIN", "13", "SECOND_NOTICE_DAYS", "30"))
        .containsExactly(
            "PASSWORD_MIN LEAST_ABOVE_MOST [12]", "SECOND_NOTICE_DAYS NOTICES_NOT_DESCENDING [30]");
    assertThat(violations("SUBJECT_WITH_CODE", "true", "TOTP_STEP", "SECONDS_60"))
        .containsExactly(
            "TOTP_STEP STEP_WITHOUT_TOKEN []", "SUBJECT_WITH_CODE NO_FINANCIAL_CODE []");
    broken(ErrorCode.NOTHING_CHANGED, () -> draft("IDLE_MINUTES", "15"));
    broken(
        ErrorCode.WRONG_LENGTH,
        () -> preparations.changeProfile(operator, draft("IDLE_MINUTES", "20"), "x".repeat(201)));
    assertThat(profiles.find(operator).version()).isZero();
    assertThat(audited()).isEmpty();
  }

  @Test
  @DisplayName("手で作った下書きも同じように検査する（13章）")
  void forged_drafts_are_checked_too() {
    for (String forged : List.of("0;IDLE_MINUTES:0", "0;FOUR_EYES:maybe", "0;NONE:1", "x;", "")) {
      broken(ErrorCode.NOT_FOUND, () -> preparations.changeProfile(operator, forged, "x"));
    }
    assertThat(profiles.planned(operator, "77;IDLE_MINUTES:20")).hasSize(1);
    broken(
        ErrorCode.LEAST_ABOVE_MOST,
        () -> preparations.changeProfile(operator, "0;PASSWORD_MIN:13", "x"));
  }

  @Test
  @DisplayName("先に変えた人がいれば、後の人の変更は通らない (S-6)")
  void second_editor_is_told_that_the_profile_changed() {
    String first = draft("IDLE_MINUTES", "20");
    String second = draft("IDLE_MINUTES", "30");
    long request = prepared(first);
    broken(
        ErrorCode.REQUEST_PENDING,
        () -> preparations.changeProfile(rokin.actor("staff002"), second, "別の改定"));
    requests.approve(approver, request);

    broken(
        ErrorCode.SETTINGS_EDITED_MEANWHILE,
        () -> preparations.changeProfile(operator, second, "別の改定"));
    broken(
        ErrorCode.SETTINGS_EDITED_MEANWHILE,
        () -> profiles.check(operator, new EditProfile(0, typed("IDLE_MINUTES", "30"))));
    assertThat(idleTime()).hasMinutes(20);
  }

  @Test
  @DisplayName("一人でよい金庫ではすぐに変わり、同時に変えても通るのは一人 (S-2, S-6)")
  void of_many_editors_one_succeeds_where_one_person_is_enough() throws Exception {
    change(draft("FOUR_EYES", "false"));
    String draft = draft("IDLE_MINUTES", "20");

    List<Object> results =
        Parallel.times(
            8,
            i -> {
              try {
                return preparations.changeProfile(operator, draft, "改定" + i);
              } catch (BusinessRuleException e) {
                return e.code();
              }
            });

    assertThat(results).filteredOn(new Handling.Done()::equals).hasSize(1);
    assertThat(results).filteredOn(ErrorCode.SETTINGS_EDITED_MEANWHILE::equals).hasSize(7);
    assertThat(profiles.find(operator).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("承認できる人がいない金庫は、承認が要るとは決められない (S-2)")
  void four_eyes_need_an_approver_and_another() {
    change(draft("FOUR_EYES", "false"));
    dismiss("apprv001");
    assertThat(profiles.changes(operator, draft("FOUR_EYES", "true"))).hasSize(1);

    dismiss("apprv002");

    assertThat(violations("FOUR_EYES", "true")).containsExactly("FOUR_EYES NO_APPROVER []");
  }

  @Test
  @DisplayName("監査役は見るだけ、よその金庫の値は変わらない (1章)")
  void auditor_changes_nothing() {
    String draft = draft("IDLE_MINUTES", "20");
    Actor auditor = rokin.actor("audit001");

    broken(ErrorCode.FORBIDDEN, () -> profiles.changes(auditor, draft));
    broken(
        ErrorCode.FORBIDDEN,
        () -> profiles.check(auditor, new EditProfile(0, typed("IDLE_MINUTES", "20"))));
    broken(ErrorCode.FORBIDDEN, () -> profiles.backToStandard(auditor, ProfileField.IDLE_MINUTES));
    broken(ErrorCode.FORBIDDEN, () -> preparations.changeProfile(auditor, draft, "x"));
  }

  @Test
  @DisplayName("変えた値は画面の入力の決まりにも、起動時の検査にもそのまま通る（13章）")
  void changed_figures_reach_the_pages_and_pass_the_check_at_start() {
    change(draft("MAIL_LENGTH", "128"));

    container.get(InstitutionService.class).checkProfiles();

    assertThat(
            container
                .get(InstitutionService.class)
                .find(rokin.institutionId())
                .orElseThrow()
                .rules()
                .mailLength())
        .isEqualTo(128);
  }

  @Test
  @DisplayName("長さを変えても、前の決まりで登録した人は認証でき、新しい登録は新しい決まりによる (C-1, M-1)")
  void nobody_is_shut_out_by_a_new_length() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    change(draft("PASSWORD_MIN", "10", "LOGIN_ID_MIN", "11"));
    change(draft("INITIAL_PASSWORD_MIN", "8", "INITIAL_PASSWORD_MAX", "8"));

    assertThat(rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Accepted.class);
    assertThat(rokin.logInToContract("CD123456", Rokin.INITIAL_PASSWORD))
        .isInstanceOf(ContractLogInResult.Accepted.class);
    assertThat(rokin.registerMaster("CD123456", "sample002"))
        .isInstanceOfSatisfying(
            RegistrationResult.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("loginId WRONG_LENGTH", "password WRONG_LENGTH"));
    assertThat(rokin.logInToIssue("abc1", Rokin.PASSWORD))
        .isInstanceOf(IssuanceLogInResult.Invalid.class);
  }

  private String draft(String... figures) {
    return profiles.check(
        operator, new EditProfile(profiles.find(operator).version(), typed(figures)));
  }

  /** The whole form, with some figures typed anew. */
  private Map<ProfileField, String> typed(String... figures) {
    Map<ProfileField, String> form =
        new EnumMap<>(
            profiles.find(operator).figures().stream()
                .collect(Collectors.toMap(FigureView::field, FigureView::text)));
    for (int i = 0; i < figures.length; i += 2) {
      form.put(ProfileField.valueOf(figures[i]), figures[i + 1]);
    }
    return form;
  }

  private List<String> violations(String... figures) {
    try {
      draft(figures);
      return List.of();
    } catch (InvalidInputException e) {
      return e.violations().stream()
          .map(v -> v.field() + " " + v.code() + " " + v.arguments())
          .toList();
    }
  }

  private long prepared(String draft) {
    return ((Handling.Prepared) preparations.changeProfile(operator, draft, "規程の改定")).requestId();
  }

  private void change(String draft) {
    assertThat(requests.approve(approver, prepared(draft))).isEqualTo(new Decision.Made());
  }

  private Duration idleTime() {
    return container
        .get(InstitutionService.class)
        .find(rokin.institutionId())
        .orElseThrow()
        .sessions()
        .idleTime();
  }

  private String textOf(ProfileField field) {
    return profiles.find(operator).figures().get(field.ordinal()).text();
  }

  private void dismiss(String loginId) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(
                    "UPDATE user_account SET deleted_at = TIMESTAMP '2026-04-01 00:00:00'"
                        + " WHERE login_id = ?")
                .setParameter(1, loginId)
                .executeUpdate());
  }

  private static void broken(ErrorCode code, Runnable work) {
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
                    "select e from AuditEvent e where e.type = :type order by e.sequenceNumber",
                    AuditEvent.class)
                .setParameter("type", AuditEventType.PROFILE_CHANGED)
                .getResultStream()
                .map(e -> e.entry().actor() + " " + e.entry().object() + " " + e.entry().details())
                .toList());
  }
}
