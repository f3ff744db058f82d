package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.Requests;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("証明書発行アプリのコードの並行総当たり")
class ParallelCodesTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("2ノード合わせて300並行でも照合は6回まで、正しいコードも通らない (U-4, security 1)")
  void codes_are_compared_six_times(TestDatabase database) throws Exception {
    DataSource dataSource = database.fresh();
    try (TestContainer first = node(dataSource);
        TestContainer second = node(dataSource)) {
      ProgramUser one = ProgramUser.registered(first);
      ProgramUser other = one.at(second);
      String code = one.code(one.token());
      String wrong = ProgramUser.wrong(code);
      KeyPair keys = Requests.ec("secp256r1");
      int before = opened(first) + opened(second);

      List<EnrolmentResult> results =
          Parallel.times(300, i -> (i % 2 == 0 ? one : other).enrol(wrong, keys));

      assertThat(opened(first) + opened(second) - before).isEqualTo(6);
      assertThat(results)
          .filteredOn(new EnrolmentResult.CodeRefused(ErrorCode.CODE_WRONG)::equals)
          .hasSize(5);
      assertThat(results)
          .filteredOn(new EnrolmentResult.CodeRefused(ErrorCode.CODE_WORN_OUT)::equals)
          .hasSize(295);
      assertThat(other.enrol(code, keys))
          .isEqualTo(new EnrolmentResult.CodeRefused(ErrorCode.CODE_WORN_OUT));
    }
  }

  private static TestContainer node(DataSource dataSource) {
    return new TestContainer(
        dataSource,
        UserKeyFactory.class,
        DeploymentAuthority.class,
        CountingEnrolmentSealer.class,
        CodeOpenings.class);
  }

  private static int opened(TestContainer node) {
    return node.get(CodeOpenings.class).count();
  }
}
