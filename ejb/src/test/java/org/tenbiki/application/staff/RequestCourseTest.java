package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tenbiki.application.Usual;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("承認を待つ申請の行方")
class RequestCourseTest {
  private final StaffDesk desk;

  RequestCourseTest(TestDatabase database) {
    desk = StaffDesk.over(database);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  @DisplayName("担当が準備し役席が承認して、はじめて解除される (S-2, L-6)")
  void release_happens_when_another_approves() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isTrue();
    assertThat(desk.requests().list(desk.operator(), "", 0, 10).rows())
        .extracting(RequestRow::state)
        .containsExactly("PENDING");

    assertThat(desk.requests().approve(desk.approver(), request)).isEqualTo(new Decision.Made());

    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isFalse();
    assertThat(desk.requests().find(desk.operator(), request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.row().state()).isEqualTo("APPROVED");
              assertThat(details.row().preparedBy()).startsWith("staff001");
              assertThat(details.decidedBy()).startsWith("apprv001");
            });
    assertThat(desk.trail("REQUEST_PREPARED", "REQUEST_APPROVED", "USER_RELEASED"))
        .containsExactly(
            "REQUEST_PREPARED SUCCESS staff001",
            "USER_RELEASED SUCCESS apprv001",
            "REQUEST_APPROVED SUCCESS apprv001");
  }

  @Test
  @DisplayName("契約の初期登録の閉塞も同じ (S-2, L-6)")
  void contract_is_released_when_another_approves() {
    for (int i = 0; i < 6; i++) {
      desk.rokin().logInToContract("CD123456", "wrong1");
    }
    long contract = contractId("CD123456");

    assertThat(
            desk.rokin()
                .approve(desk.preparations().releaseContract(desk.operator(), contract, "来店")))
        .isEqualTo(new Decision.Made());

    assertThat(desk.rokin().ticket("CD123456")).isNotEmpty();
  }

  @Test
  @DisplayName("同時に承認・却下・取り下げても一度だけ決まる (S-2)")
  void decided_once_however_many_decide() throws Exception {
    Actor second = desk.rokin().actor("apprv002");
    for (int round = 0; round < 5; round++) {
      desk.lock(Rokin.LOGIN_ID);
      long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));

      List<Decision> decisions =
          Parallel.times(
              12,
              i ->
                  switch (i % 4) {
                    case 0 -> desk.requests().approve(desk.approver(), request);
                    case 1 -> desk.requests().reject(second, request, "確認できない");
                    case 2 -> desk.requests().withdraw(desk.operator(), request);
                    default -> desk.requests().approve(second, request);
                  });

      String state = desk.requests().find(desk.operator(), request).orElseThrow().row().state();
      assertThat(desk.isLocked(Rokin.LOGIN_ID)).isEqualTo(!state.equals("APPROVED"));
      assertThat(decisions).filteredOn(Decision.Made.class::isInstance).isNotEmpty();
      assertThat(endsOf(request)).isEqualTo(1);
      if (desk.isLocked(Rokin.LOGIN_ID)) {
        desk.rokin().approve(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
      }
    }
  }

  private long endsOf(long request) {
    return desk.container()
        .inTransaction(
            () ->
                desk.container()
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
  @DisplayName("同じことの申請は一つだけ待つ (S-2)")
  void same_matter_waits_once() throws Exception {
    desk.lock(Rokin.LOGIN_ID);
    List<Object> results =
        Parallel.times(
            8,
            i -> {
              try {
                return desk.releaseOf(
                    Rokin.LOGIN_ID, i % 2 == 0 ? desk.operator() : desk.rokin().actor("staff002"));
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
    desk.lock(Rokin.LOGIN_ID);
    long first = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    desk.assertBroken(
        ErrorCode.REQUIRED, () -> desk.requests().reject(desk.approver(), first, " "));
    assertThat(desk.requests().reject(desk.approver(), first, "本人確認が足りない"))
        .isEqualTo(new Decision.Made());
    assertThat(desk.requests().find(desk.operator(), first).orElseThrow().decisionNote())
        .isEqualTo("本人確認が足りない");
    assertThat(desk.requests().approve(desk.approver(), first))
        .isEqualTo(StaffDesk.refused(ErrorCode.REQUEST_DECIDED));

    long second = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    assertThat(desk.requests().withdraw(desk.rokin().actor("staff002"), second))
        .isEqualTo(StaffDesk.refused(ErrorCode.NOT_OWN_REQUEST));
    assertThat(desk.requests().withdraw(desk.operator(), second)).isEqualTo(new Decision.Made());
    assertThat(desk.requests().approve(desk.approver(), second))
        .isEqualTo(StaffDesk.refused(ErrorCode.REQUEST_DECIDED));
    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("準備した後に事情が変われば、承認しても何もせず、申請は古くなる (S-2)")
  void approval_of_what_has_changed_outdates_the_request() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    desk.container().clock().advance(Duration.ofHours(1));

    assertThat(desk.requests().approve(desk.approver(), request))
        .isEqualTo(new Decision.Outdated(ErrorCode.NOTHING_TO_RELEASE));

    assertThat(desk.requests().find(desk.operator(), request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.row().state()).isEqualTo("OUTDATED");
              assertThat(details.outdatedBy()).isEqualTo(ErrorCode.NOTHING_TO_RELEASE);
              assertThat(details.decidable()).isFalse();
            });
  }

  @Test
  @DisplayName("一人でよいと決めた金庫では、担当がすぐに行う (S-2, 13章)")
  void profile_may_allow_one_person() {
    desk.execute(
        "UPDATE rule_profile SET figures = REPLACE(figures, 'FOUR_EYES:true', 'FOUR_EYES:false')"
            + " WHERE id = ?",
        1L);
    desk.lock(Rokin.LOGIN_ID);

    assertThat(desk.releaseOf(Rokin.LOGIN_ID, desk.operator())).isEqualTo(new Handling.Done());

    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isFalse();
    assertThat(desk.requests().list(desk.operator(), "", 0, 10).total()).isZero();
    desk.assertBroken(
        ErrorCode.NOTHING_TO_RELEASE, () -> desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
  }

  @Test
  @DisplayName("一覧は承認待ちが先、その中では新しい順 (S-2)")
  void list_shows_pending_first() {
    desk.lock(Rokin.LOGIN_ID);
    desk.lock("audit001");
    desk.requests()
        .reject(
            desk.approver(),
            StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator())),
            "いいえ");
    long pending = StaffDesk.prepared(desk.releaseOf("audit001", desk.operator()));
    desk.container().clock().advance(Duration.ofSeconds(1));
    desk.requests()
        .withdraw(
            desk.operator(), StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator())));

    assertThat(desk.requests().list(desk.operator(), "", 0, 10).rows())
        .extracting(RequestRow::state)
        .containsExactly("PENDING", "WITHDRAWN", "REJECTED");
    assertThat(desk.requests().list(desk.operator(), "audit", 0, 10).rows())
        .extracting(RequestRow::id)
        .containsExactly(pending);
    assertThat(desk.requests().list(desk.operator(), "%", 0, 10).total()).isZero();
  }

  private long contractId(String number) {
    return desk.container()
        .get(ContractService.class)
        .list(desk.operator(), number, Usual.CONTRACTS, 0, 1)
        .rows()
        .get(0)
        .id();
  }
}
