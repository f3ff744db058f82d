package org.tenbiki.application.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.certificate.IssuanceLogInResult;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.institution.InstitutionView;
import org.tenbiki.application.staff.Decision;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("二つのノードでの設定の変更")
class TwoNodesTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("一方で変えた値は、止めずに、もう一方の次の操作から効く (S-6)")
  void change_at_one_node_acts_at_the_next_request_of_the_other(TestDatabase database) {
    DataSource dataSource = database.fresh();
    try (TestContainer first =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class);
        TestContainer second =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class)) {
      Rokin one = new Rokin(first);
      Rokin other = new Rokin(second);
      one.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      assertThat(viewOf(second, other).sessions().idleTime()).hasMinutes(15);
      assertThat(wrong(other)).isInstanceOf(IssuanceLogInResult.Wrong.class);

      changeProfile(first, one);
      changeHelpDesk(first, one);

      assertThat(viewOf(second, other).sessions().idleTime()).hasMinutes(5);
      assertThat(viewOf(second, other).helpDeskPhone()).isEqualTo("03-1234-5678");
      assertThat(wrong(other)).isInstanceOf(IssuanceLogInResult.Wrong.class);
      assertThat(wrong(other)).isInstanceOf(IssuanceLogInResult.Locked.class);
    }
  }

  private static IssuanceLogInResult wrong(Rokin rokin) {
    return rokin.logInToIssue(Rokin.LOGIN_ID, "wr0ngpass");
  }

  private static InstitutionView viewOf(TestContainer node, Rokin rokin) {
    return node.get(InstitutionService.class).find(rokin.institutionId()).orElseThrow();
  }

  private static void changeProfile(TestContainer node, Rokin rokin) {
    ProfileService profiles = node.get(ProfileService.class);
    Map<ProfileField, String> figures =
        profiles.find(rokin.operator()).figures().stream()
            .collect(Collectors.toMap(FigureView::field, FigureView::text));
    figures.put(ProfileField.IDLE_MINUTES, "5");
    figures.put(ProfileField.FAILURES_PER_LOCK, "3");
    figures.put(ProfileField.REMAINING_SHOWN_FROM, "2");
    assertThat(
            rokin.approve(
                node.get(PreparationService.class)
                    .changeProfile(
                        rokin.operator(),
                        profiles.check(rokin.operator(), new EditProfile(0, figures)),
                        "改定")))
        .isEqualTo(new Decision.Made());
  }

  private static void changeHelpDesk(TestContainer node, Rokin rokin) {
    node.get(HelpDeskService.class)
        .change(
            rokin.operator(),
            new ChangeHelpDesk(0, "窓口", "Desk", "03-1234-5678", "平日", "Weekdays", "店へ", "Branch"));
  }
}
