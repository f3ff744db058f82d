package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.user.UserDirectoryService;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.credential.LockStatus;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫職員の承認")
class FourEyesTest {
  private static final String WRONG = "wr0ngpass";

  private final TestContainer container;
  private final Rokin rokin;
  private final PreparationService preparations;
  private final RequestService requests;
  private final Actor operator;
  private final Actor approver;

  FourEyesTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    preparations = container.get(PreparationService.class);
    requests = container.get(RequestService.class);
    operator = rokin.operator();
    approver = rokin.approver();
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("担当が準備し役席が承認して、はじめて解除される (S-2, L-6)")
  void release_happens_when_another_approves() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    assertThat(isLocked(Rokin.LOGIN_ID)).isTrue();
    assertThat(requests.list(operator, "", 0, 10).rows())
        .extracting(RequestRow::state)
        .containsExactly("PENDING");

    assertThat(requests.approve(approver, request)).isEqualTo(new Decision.Made());

    assertThat(isLocked(Rokin.LOGIN_ID)).isFalse();
    assertThat(requests.find(operator, request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.row().state()).isEqualTo("APPROVED");
              assertThat(details.row().preparedBy()).startsWith("staff001");
              assertThat(details.decidedBy()).startsWith("apprv001");
            });
    assertThat(trail("REQUEST_PREPARED", "REQUEST_APPROVED", "USER_RELEASED"))
        .containsExactly(
            "REQUEST_PREPARED SUCCESS staff001",
            "USER_RELEASED SUCCESS apprv001",
            "REQUEST_APPROVED SUCCESS apprv001");
  }

  @Test
  @DisplayName("契約の初期登録の閉塞も同じ (S-2, L-6)")
  void contract_is_released_when_another_approves() {
    for (int i = 0; i < 6; i++) {
      rokin.logInToContract("CD123456", "wrong1");
    }
    long contract = contractId("CD123456");

    assertThat(rokin.approve(preparations.releaseContract(operator, contract, "来店")))
        .isEqualTo(new Decision.Made());

    assertThat(rokin.ticket("CD123456")).isNotEmpty();
  }

  @Test
  @DisplayName("準備した人は、役席でも、後で役席になっても、IDが変わっても、承認できない (S-2)")
  void who_prepared_never_approves() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, approver));
    assertThat(requests.approve(approver, request)).isEqualTo(refused(ErrorCode.OWN_REQUEST));
    assertThat(requests.reject(approver, request, "やめる")).isEqualTo(refused(ErrorCode.OWN_REQUEST));
    assertThat(requests.approve(rokin.actor("apprv002"), request)).isEqualTo(new Decision.Made());

    lock(Rokin.LOGIN_ID);
    long second = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    update("UPDATE user_account SET role = 'STAFF_APPROVER', login_id = 'staff999' WHERE id = ?");
    Actor promoted = rokin.actor("staff999");
    assertThat(promoted.role()).isEqualTo(UserRole.STAFF_APPROVER);
    assertThat(requests.approve(promoted, second)).isEqualTo(refused(ErrorCode.OWN_REQUEST));
    assertThat(isLocked(Rokin.LOGIN_ID)).isTrue();
    assertThat(trail("REQUEST_APPROVED"))
        .contains("REQUEST_APPROVED REFUSED apprv001", "REQUEST_APPROVED REFUSED staff999");
  }

  @Test
  @DisplayName("役席でない人、役席でなくなった人、削除された人、よその金庫の人は承認できない (S-2)")
  void only_an_approver_of_now_and_of_this_institution_approves() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    for (String other : List.of("staff002", "audit001", Rokin.LOGIN_ID)) {
      assertThat(requests.approve(rokin.actor(other), request))
          .isEqualTo(refused(ErrorCode.FORBIDDEN));
    }
    // the session still says approver
    Actor demoted = rokin.actor("apprv002");
    execute("UPDATE user_account SET role = 'STAFF_OPERATOR' WHERE id = ?", demoted.userId());
    assertThat(requests.approve(demoted, request)).isEqualTo(refused(ErrorCode.FORBIDDEN));
    execute("UPDATE user_account SET role = 'STAFF_APPROVER' WHERE id = ?", demoted.userId());
    execute(
        "UPDATE user_account SET deleted_at = TIMESTAMP '2026-04-01 00:00:00' WHERE id = ?",
        demoted.userId());
    assertThat(requests.approve(demoted, request)).isEqualTo(refused(ErrorCode.FORBIDDEN));
    Actor stranger =
        new Actor(
            approver.userId(),
            "other",
            UserRole.STAFF_APPROVER,
            rokin.institutionId() + 1,
            null,
            "");
    assertThat(requests.find(stranger, request)).isEmpty();
    assertBroken(ErrorCode.NOT_FOUND, () -> requests.approve(stranger, request));
    assertThat(isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("ロックされた職員も同じ手順で解除し、自分のことは承認できない (S-2, L-6)")
  void colleague_is_released_and_nobody_decides_about_themselves() {
    lock("audit001");
    assertThat(rokin.approve(releaseOf("audit001", operator))).isEqualTo(new Decision.Made());
    assertThat(isLocked("audit001")).isFalse();

    lock("apprv001");
    long request = prepared(releaseOf("apprv001", operator));
    assertThat(requests.approve(approver, request))
        .isEqualTo(refused(ErrorCode.REQUEST_ABOUT_ONESELF));
    assertThat(requests.reject(approver, request, "いいえ"))
        .isEqualTo(refused(ErrorCode.REQUEST_ABOUT_ONESELF));
    assertThat(requests.approve(rokin.actor("apprv002"), request)).isEqualTo(new Decision.Made());
  }

  @Test
  @DisplayName("プログラムを経なくても、自分の承認は表に書けない (S-2)")
  void database_itself_refuses_self_approval() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                execute(
                    "UPDATE staff_request SET state = 'APPROVED', decided_by = prepared_by WHERE id = ?",
                    request));
  }

  @Test
  @DisplayName("同時に承認・却下・取り下げても一度だけ決まる (S-2)")
  void decided_once_however_many_decide() throws Exception {
    Actor second = rokin.actor("apprv002");
    for (int round = 0; round < 5; round++) {
      lock(Rokin.LOGIN_ID);
      long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));

      List<Decision> decisions =
          Parallel.times(
              12,
              i ->
                  switch (i % 4) {
                    case 0 -> requests.approve(approver, request);
                    case 1 -> requests.reject(second, request, "確認できない");
                    case 2 -> requests.withdraw(operator, request);
                    default -> requests.approve(second, request);
                  });

      String state = requests.find(operator, request).orElseThrow().row().state();
      assertThat(isLocked(Rokin.LOGIN_ID)).isEqualTo(!state.equals("APPROVED"));
      assertThat(decisions).filteredOn(Decision.Made.class::isInstance).isNotEmpty();
      assertThat(endsOf(request)).isEqualTo(1);
      if (isLocked(Rokin.LOGIN_ID)) {
        rokin.approve(releaseOf(Rokin.LOGIN_ID, operator));
      }
    }
  }

  private long endsOf(long request) {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select count(e) from AuditEvent e where e.outcome = :success"
                        + " and e.type <> :prepared and e.details like :request",
                    Long.class)
                .setParameter("success", AuditOutcome.SUCCESS)
                .setParameter("prepared", AuditEventType.REQUEST_PREPARED)
                .setParameter("request", "%#" + request + "%")
                .getSingleResult());
  }

  @Test
  @DisplayName("役割が入れ替わる最中に何度試しても、自分の申請は承認できない (S-2)")
  void nobody_approves_their_own_while_roles_change() throws Exception {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));

    List<Object> results =
        Parallel.times(
            60,
            i -> {
              if (i % 3 == 0) {
                String role = i % 2 == 0 ? "STAFF_APPROVER" : "STAFF_OPERATOR";
                update("UPDATE user_account SET role = '" + role + "' WHERE id = ?");
                return role;
              }
              return requests.approve(operator, request);
            });

    assertThat(results)
        .filteredOn(Decision.class::isInstance)
        .hasSize(40)
        .allMatch(
            d ->
                d.equals(refused(ErrorCode.OWN_REQUEST)) || d.equals(refused(ErrorCode.FORBIDDEN)));
    assertThat(isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("同じことの申請は一つだけ待つ (S-2)")
  void same_matter_waits_once() throws Exception {
    lock(Rokin.LOGIN_ID);
    List<Object> results =
        Parallel.times(
            8,
            i -> {
              try {
                return releaseOf(Rokin.LOGIN_ID, i % 2 == 0 ? operator : rokin.actor("staff002"));
              } catch (BusinessRuleException e) {
                return e.code();
              }
            });

    assertThat(results).filteredOn(Handling.Prepared.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(ErrorCode.REQUEST_PENDING::equals).hasSize(7);
  }

  @Test
  @DisplayName("却下には理由が要り、準備した人は取り下げられ、どちらも何もしない (S-2)")
  void rejected_and_withdrawn_do_nothing() {
    lock(Rokin.LOGIN_ID);
    long first = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    assertBroken(ErrorCode.REQUIRED, () -> requests.reject(approver, first, " "));
    assertThat(requests.reject(approver, first, "本人確認が足りない")).isEqualTo(new Decision.Made());
    assertThat(requests.find(operator, first).orElseThrow().decisionNote()).isEqualTo("本人確認が足りない");
    assertThat(requests.approve(approver, first)).isEqualTo(refused(ErrorCode.REQUEST_DECIDED));

    long second = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    assertThat(requests.withdraw(rokin.actor("staff002"), second))
        .isEqualTo(refused(ErrorCode.NOT_OWN_REQUEST));
    assertThat(requests.withdraw(operator, second)).isEqualTo(new Decision.Made());
    assertThat(requests.approve(approver, second)).isEqualTo(refused(ErrorCode.REQUEST_DECIDED));
    assertThat(isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("準備した後に事情が変われば、承認しても何もせず、申請は古くなる (S-2)")
  void approval_of_what_has_changed_outdates_the_request() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    container.clock().advance(Duration.ofHours(1));

    assertThat(requests.approve(approver, request))
        .isEqualTo(new Decision.Outdated(ErrorCode.NOTHING_TO_RELEASE));

    assertThat(requests.find(operator, request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.row().state()).isEqualTo("OUTDATED");
              assertThat(details.outdatedBy()).isEqualTo(ErrorCode.NOTHING_TO_RELEASE);
              assertThat(details.decidable()).isFalse();
            });
  }

  @Test
  @DisplayName("監査役は見るだけで、準備もできない (1章)")
  void auditor_only_reads() {
    lock(Rokin.LOGIN_ID);
    long request = prepared(releaseOf(Rokin.LOGIN_ID, operator));
    Actor auditor = rokin.actor("audit001");

    assertThat(requests.find(auditor, request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.decidable()).isFalse();
              assertThat(details.withdrawable()).isFalse();
            });
    assertBroken(ErrorCode.FORBIDDEN, () -> releaseOf(Rokin.LOGIN_ID, auditor));
    Actor former = rokin.actor("staff002");
    execute("UPDATE user_account SET role = 'AUDITOR' WHERE id = ?", former.userId());
    assertBroken(ErrorCode.FORBIDDEN, () -> releaseOf(Rokin.LOGIN_ID, former));
  }

  @Test
  @DisplayName("一人でよいと決めた金庫では、担当がすぐに行う (S-2, 13章)")
  void profile_may_allow_one_person() {
    execute("UPDATE rule_profile SET four_eyes = FALSE WHERE id = ?", 1L);
    lock(Rokin.LOGIN_ID);

    assertThat(releaseOf(Rokin.LOGIN_ID, operator)).isEqualTo(new Handling.Done());

    assertThat(isLocked(Rokin.LOGIN_ID)).isFalse();
    assertThat(requests.list(operator, "", 0, 10).total()).isZero();
    assertBroken(ErrorCode.NOTHING_TO_RELEASE, () -> releaseOf(Rokin.LOGIN_ID, operator));
  }

  @Test
  @DisplayName("一覧は承認待ちが先、その中では新しい順 (S-2)")
  void list_shows_pending_first() {
    lock(Rokin.LOGIN_ID);
    lock("audit001");
    requests.reject(approver, prepared(releaseOf(Rokin.LOGIN_ID, operator)), "いいえ");
    long pending = prepared(releaseOf("audit001", operator));
    container.clock().advance(Duration.ofSeconds(1));
    requests.withdraw(operator, prepared(releaseOf(Rokin.LOGIN_ID, operator)));

    assertThat(requests.list(operator, "", 0, 10).rows())
        .extracting(RequestRow::state)
        .containsExactly("PENDING", "WITHDRAWN", "REJECTED");
    assertThat(requests.list(operator, "audit", 0, 10).rows())
        .extracting(RequestRow::id)
        .containsExactly(pending);
    assertThat(requests.list(operator, "%", 0, 10).total()).isZero();
  }

  private Handling releaseOf(String loginId, Actor actor) {
    return preparations.releaseUser(actor, rokin.userId(loginId), "本人確認済み");
  }

  private static long prepared(Handling handling) {
    return ((Handling.Prepared) handling).requestId();
  }

  private static Decision refused(ErrorCode why) {
    return new Decision.Refused(why);
  }

  private void assertBroken(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private void lock(String loginId) {
    for (int i = 0; i < 6; i++) {
      rokin.logInToIssue(loginId, WRONG);
    }
  }

  private boolean isLocked(String loginId) {
    return container.inTransaction(
        () ->
            !container
                .get(UserDirectoryService.class)
                .find(operator, rokin.userId(loginId))
                .orElseThrow()
                .user()
                .lock()
                .state()
                .equals(LockStatus.OPEN.name()));
  }

  private long contractId(String number) {
    return container.get(ContractService.class).list(operator, number, 0, 1).rows().get(0).id();
  }

  private void update(String sql) {
    execute(sql, operator.userId());
  }

  private void execute(String sql, Object parameter) {
    container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createNativeQuery(sql)
                .setParameter(1, parameter)
                .executeUpdate());
  }

  private List<String> trail(String... types) {
    List<AuditEventType> wanted = List.of(types).stream().map(AuditEventType::valueOf).toList();
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e where e.type in :types order by e.sequenceNumber",
                    AuditEvent.class)
                .setParameter("types", wanted)
                .getResultStream()
                .map(e -> e.entry().type() + " " + e.entry().outcome() + " " + e.entry().actor())
                .toList());
  }
}
