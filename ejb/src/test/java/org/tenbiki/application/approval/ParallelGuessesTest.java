package org.tenbiki.application.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.TestContainer;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("承認パスワードの並行総当たり (D-5)")
class ParallelGuessesTest {
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @DisplayName("300並行でも照合は6回まで、そのあとは正しいものも通らない")
  void are_compared_six_times(TestDatabase database) throws Exception {
    try (TestContainer container = TestContainer.over(database)) {
      Approver approver = new Approver(container);
      approver.set();
      CountingHasher hasher = container.get(CountingHasher.class);
      int before = hasher.compared();

      List<ApprovalResult> results =
          Parallel.times(300, i -> i % 2 == 0 ? approver.confirm("wr0ngone") : changed(approver));

      assertThat(hasher.compared() - before).isEqualTo(6);
      assertThat(results).filteredOn(ApprovalResult.Wrong.class::isInstance).hasSize(5);
      assertThat(results).noneMatch(ApprovalResult::admits);
      assertThat(approver.confirm(Approver.APPROVAL)).isEqualTo(new ApprovalResult.Locked());
    }
  }

  private static ApprovalResult changed(Approver approver) {
    return approver.change("wr0ngone", "fresh0001");
  }
}
