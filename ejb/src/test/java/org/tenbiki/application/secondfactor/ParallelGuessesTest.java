package org.tenbiki.application.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.FactorQuestion;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.login.Recognition;
import org.tenbiki.domain.secondfactor.FactorKind;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("一度きりの値の並行総当たり")
class ParallelGuessesTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("カード：2ノード合わせて300並行でも照合は6回まで、正しい値も通らない")
  void cards_are_compared_six_times(TestDatabase database) throws Exception {
    guess(database, FactorKind.GRID_CARD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("トークン：2ノード合わせて300並行でも照合は6回まで、正しい値も通らない")
  void tokens_are_compared_six_times(TestDatabase database) throws Exception {
    guess(database, FactorKind.TOTP);
  }

  private static void guess(TestDatabase database, FactorKind kind) throws Exception {
    DataSource dataSource = database.fresh();
    try (TestContainer first = node(dataSource);
        TestContainer second = node(dataSource)) {
      CardHolder one = new CardHolder(first);
      CardHolder other = new CardHolder(second, one);
      one.receive(kind);
      String token = one.token();
      FactorQuestion question = one.question(token);
      assertThat(other.question(token)).isEqualTo(question);
      int before = opened(first) + opened(second);

      List<LoginResult> results =
          Parallel.times(300, i -> (i % 2 == 0 ? one : other).confirm(token, "000000"));

      assertThat(opened(first) + opened(second) - before).isEqualTo(6);
      assertThat(results).filteredOn(LoginResult.Wrong.class::isInstance).hasSize(5);
      assertThat(results)
          .filteredOn(
              r ->
                  r instanceof LoginResult.Refused refused
                      && refused.why() instanceof Recognition.Locked)
          .isNotEmpty();
      assertThat(results).noneMatch(LoginResult.LoggedIn.class::isInstance);
      assertThat(other.first()).isInstanceOf(LoginResult.Refused.class);
    }
  }

  private static TestContainer node(DataSource dataSource) {
    return new TestContainer(
        dataSource,
        UserKeyFactory.class,
        DeploymentAuthority.class,
        CountingSealer.class,
        Openings.class);
  }

  private static int opened(TestContainer node) {
    return node.get(Openings.class).count();
  }
}
