package org.tenbiki.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestClock;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("二つのノード、または止めて動かしたノード")
class TwoNodesTest {
  private static final String WRONG = "Zz9999";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("2ノード合わせて300並行の誤りでも照合は6回まで (L-1, L-7)")
  void guesses_spread_over_two_nodes_are_compared_six_times(TestDatabase database)
      throws Exception {
    DataSource dataSource = database.fresh();
    try (TestContainer first =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class);
        TestContainer second =
            new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class)) {
      Rokin one = new Rokin(first);
      Rokin other = new Rokin(second);

      List<ContractLogInResult> results =
          Parallel.times(300, i -> (i % 2 == 0 ? one : other).logInToContract(Rokin.NUMBER, WRONG));

      int compared =
          first.get(CountingHasher.class).compared() + second.get(CountingHasher.class).compared();
      assertThat(compared).isEqualTo(6);
      assertThat(results).filteredOn(r -> r instanceof ContractLogInResult.Locked).hasSize(295);
      assertThat(other.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
          .isInstanceOf(ContractLogInResult.Locked.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("止めている間もロックは60分ちょうど (L-1, L-8)")
  void lock_runs_on_while_the_application_is_stopped(TestDatabase database) {
    DataSource dataSource = database.fresh();
    Instant locked = TestClock.NOON;
    try (TestContainer before =
        new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class)) {
      Rokin rokin = new Rokin(before);
      for (int i = 0; i < 6; i++) {
        rokin.logInToContract(Rokin.NUMBER, WRONG);
      }
    }

    try (TestContainer after =
        new TestContainer(dataSource, UserKeyFactory.class, DeploymentAuthority.class)) {
      Rokin rokin = new Rokin(after);
      after.clock().set(locked.plus(Duration.ofMinutes(60)).minusSeconds(1));
      assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
          .isEqualTo(new ContractLogInResult.Locked(locked.plus(Duration.ofMinutes(60))));
      after.clock().set(locked.plus(Duration.ofMinutes(60)));

      assertThat(rokin.logInToContract(Rokin.NUMBER, Rokin.INITIAL_PASSWORD))
          .isInstanceOf(ContractLogInResult.Accepted.class);
    }
  }
}
