package org.tenbiki.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("待っている変更と、変わった利用条件")
class UserUpdateFiguresTest {
  private static final Set<UserRight> APPROVER = Set.of(UserRight.APPROVE_RESULTS);

  private final TestContainer container;
  private final Densai densai;
  private final UserUpdateService service;
  private final Actor master;

  UserUpdateFiguresTest(TestDatabase database) {
    container = TestContainer.over(database);
    densai = new Densai(container);
    service = densai.users();
    densai.makeMaster();
    densai.setApproval();
    master = densai.master();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("承認パスワードをやめても、それを付けて待っていた承認者は登録できる (D-8, D-9)")
  void update_goes_on_without_approval_passwords() {
    densai.carryOut(densai.prepare(Densai.GENERAL, APPROVER, Set.of(), "given123"));
    OtherKind.change(container, "APPROVAL_PASSWORD:true", "APPROVAL_PASSWORD:false");

    assertThat(densai.update()).isEqualTo(new ApprovalResult.NotAsked());

    assertThat(densai.actor(Densai.GENERAL).powers().rights()).isEqualTo(APPROVER);
    assertThat(service.waiting(master)).isEmpty();
  }
}
