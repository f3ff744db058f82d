package org.tenbiki.application.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.persistence.TestDatabase;

/** What costs time on the way to a refusal is the hash: every path has exactly one. */
@DisplayName("どの道でもハッシュは一度 (L-7)")
class OneHashOnEveryPathTest {
  private final TestContainer container = TestContainer.over(TestDatabase.H2);
  private final Rokin rokin = new Rokin(container);
  private final CountingHasher hasher = container.get(CountingHasher.class);

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("契約：誤り・不明・ロック・閉塞")
  void contract_log_in() {
    for (int i = 0; i < 30; i++) {
      assertOneHash(() -> rokin.logInToContract(Rokin.NUMBER, "Zz9999"));
      assertOneHash(() -> rokin.logInToContract("ZZ999999", "Zz9999"));
      container.clock().advance(java.time.Duration.ofMinutes(6));
    }
  }

  @Test
  @DisplayName("利用者：誤り・不明・ロック・閉塞・証明書あり・正しい")
  void user_log_in() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    assertOneHash(() -> rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD));
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    assertOneHash(() -> rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD));
    assertOneHash(() -> rokin.logIn(fingerprint, Rokin.PASSWORD));
    assertOneHash(() -> rokin.logIn("00".repeat(32), Rokin.PASSWORD));
    for (int i = 0; i < 30; i++) {
      assertOneHash(() -> rokin.logInToIssue(Rokin.LOGIN_ID, "wr0ngpass"));
      assertOneHash(() -> rokin.logInToIssue("nobody99", "wr0ngpass"));
      assertOneHash(() -> rokin.logIn(fingerprint, "wr0ngpass"));
      container.clock().advance(java.time.Duration.ofMinutes(6));
    }
  }

  private void assertOneHash(Runnable path) {
    int before = hasher.compared() + hasher.dummies();
    path.run();
    assertThat(hasher.compared() + hasher.dummies() - before).isEqualTo(1);
  }
}
