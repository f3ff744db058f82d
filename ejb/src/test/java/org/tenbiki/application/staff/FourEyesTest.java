package org.tenbiki.application.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("金庫職員の承認")
class FourEyesTest {
  private final StaffDesk desk;

  FourEyesTest(TestDatabase database) {
    desk = StaffDesk.over(database);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  @DisplayName("準備した人は、役席でも、後で役席になっても、IDが変わっても、承認できない (S-2)")
  void who_prepared_never_approves() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.approver()));
    assertThat(desk.requests().approve(desk.approver(), request))
        .isEqualTo(StaffDesk.refused(ErrorCode.OWN_REQUEST));
    assertThat(desk.requests().reject(desk.approver(), request, "やめる"))
        .isEqualTo(StaffDesk.refused(ErrorCode.OWN_REQUEST));
    assertThat(desk.requests().approve(desk.rokin().actor("apprv002"), request))
        .isEqualTo(new Decision.Made());

    desk.lock(Rokin.LOGIN_ID);
    long second = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    desk.update(
        "UPDATE user_account SET role = 'STAFF_APPROVER', login_id = 'staff999' WHERE id = ?");
    Actor promoted = desk.rokin().actor("staff999");
    assertThat(promoted.role()).isEqualTo(UserRole.STAFF_APPROVER);
    assertThat(desk.requests().approve(promoted, second))
        .isEqualTo(StaffDesk.refused(ErrorCode.OWN_REQUEST));
    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isTrue();
    assertThat(desk.trail("REQUEST_APPROVED"))
        .contains("REQUEST_APPROVED REFUSED apprv001", "REQUEST_APPROVED REFUSED staff999");
  }

  @Test
  @DisplayName("役席でない人、役席でなくなった人、削除された人、よその金庫の人は承認できない (S-2)")
  void only_an_approver_of_now_and_of_this_institution_approves() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    for (String other : List.of("staff002", "audit001", Rokin.LOGIN_ID)) {
      assertThat(desk.requests().approve(desk.rokin().actor(other), request))
          .isEqualTo(StaffDesk.refused(ErrorCode.FORBIDDEN));
    }
    // the session still says approver
    Actor demoted = desk.rokin().actor("apprv002");
    desk.execute("UPDATE user_account SET role = 'STAFF_OPERATOR' WHERE id = ?", demoted.userId());
    assertThat(desk.requests().approve(demoted, request))
        .isEqualTo(StaffDesk.refused(ErrorCode.FORBIDDEN));
    desk.execute("UPDATE user_account SET role = 'STAFF_APPROVER' WHERE id = ?", demoted.userId());
    desk.execute(
        "UPDATE user_account SET deleted_at = TIMESTAMP '2026-04-01 00:00:00' WHERE id = ?",
        demoted.userId());
    assertThat(desk.requests().approve(demoted, request))
        .isEqualTo(StaffDesk.refused(ErrorCode.FORBIDDEN));
    Actor stranger =
        new Actor(
            desk.approver().userId(),
            "other",
            UserRole.STAFF_APPROVER,
            desk.rokin().institutionId() + 1,
            null,
            "");
    assertThat(desk.requests().find(stranger, request)).isEmpty();
    desk.assertBroken(ErrorCode.NOT_FOUND, () -> desk.requests().approve(stranger, request));
    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("ロックされた職員も同じ手順で解除し、自分のことは承認できない (S-2, L-6)")
  void colleague_is_released_and_nobody_decides_about_themselves() {
    desk.lock("audit001");
    assertThat(desk.rokin().approve(desk.releaseOf("audit001", desk.operator())))
        .isEqualTo(new Decision.Made());
    assertThat(desk.isLocked("audit001")).isFalse();

    desk.lock("apprv001");
    long request = StaffDesk.prepared(desk.releaseOf("apprv001", desk.operator()));
    assertThat(desk.requests().approve(desk.approver(), request))
        .isEqualTo(StaffDesk.refused(ErrorCode.REQUEST_ABOUT_ONESELF));
    assertThat(desk.requests().reject(desk.approver(), request, "いいえ"))
        .isEqualTo(StaffDesk.refused(ErrorCode.REQUEST_ABOUT_ONESELF));
    assertThat(desk.requests().approve(desk.rokin().actor("apprv002"), request))
        .isEqualTo(new Decision.Made());
  }

  @Test
  @DisplayName("プログラムを経なくても、自分の承認は表に書けない (S-2)")
  void database_itself_refuses_self_approval() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                desk.execute(
                    "UPDATE staff_request SET state = 'APPROVED', decided_by = prepared_by WHERE id = ?",
                    request));
  }

  @Test
  @DisplayName("役割が入れ替わる最中に何度試しても、自分の申請は承認できない (S-2)")
  void nobody_approves_their_own_while_roles_change() throws Exception {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));

    List<Object> results =
        Parallel.times(
            60,
            i -> {
              if (i % 3 == 0) {
                String role = i % 2 == 0 ? "STAFF_APPROVER" : "STAFF_OPERATOR";
                desk.update("UPDATE user_account SET role = '" + role + "' WHERE id = ?");
                return role;
              }
              return desk.requests().approve(desk.operator(), request);
            });

    assertThat(results)
        .filteredOn(Decision.class::isInstance)
        .hasSize(40)
        .allMatch(
            d ->
                d.equals(StaffDesk.refused(ErrorCode.OWN_REQUEST))
                    || d.equals(StaffDesk.refused(ErrorCode.FORBIDDEN)));
    assertThat(desk.isLocked(Rokin.LOGIN_ID)).isTrue();
  }

  @Test
  @DisplayName("監査役は見るだけで、準備もできない (1章)")
  void auditor_only_reads() {
    desk.lock(Rokin.LOGIN_ID);
    long request = StaffDesk.prepared(desk.releaseOf(Rokin.LOGIN_ID, desk.operator()));
    Actor auditor = desk.rokin().actor("audit001");

    assertThat(desk.requests().find(auditor, request).orElseThrow())
        .satisfies(
            details -> {
              assertThat(details.decidable()).isFalse();
              assertThat(details.withdrawable()).isFalse();
            });
    desk.assertBroken(ErrorCode.FORBIDDEN, () -> desk.releaseOf(Rokin.LOGIN_ID, auditor));
    Actor former = desk.rokin().actor("staff002");
    desk.execute("UPDATE user_account SET role = 'AUDITOR' WHERE id = ?", former.userId());
    desk.assertBroken(ErrorCode.FORBIDDEN, () -> desk.releaseOf(Rokin.LOGIN_ID, former));
  }
}
