package org.tenbiki.application.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.certificate.IssuanceExpiryService;
import org.tenbiki.application.certificate.ReservationSweepService;
import org.tenbiki.persistence.TestDatabase;

/** What removes old rows runs at any time, also while somebody needs one of them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("掃除の間のログイン")
class LoginBesideSweepTest {
  private static final Duration LONG_UNUSED = Duration.ofDays(30);

  private final TestDatabase database;
  private final TestContainer container;
  private final Rokin rokin;

  LoginBesideSweepTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
    rokin = new Rokin(container);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("発行の記録が消される間に初めてログインしても、ログインできる (A-1, C-6)")
  void first_log_in_while_the_issue_is_removed() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    String fingerprint = rokin.certificateOf(Rokin.LOGIN_ID);
    container.clock().advance(LONG_UNUSED);
    container.get(ReservationSweepService.class).wipeExpired();

    CompletableFuture<LoginResult> login =
        container.inTransaction(
            () -> {
              assertThat(container.get(IssuanceExpiryService.class).removeClosed()).isEqualTo(1);
              CompletableFuture<LoginResult> waiting =
                  CompletableFuture.supplyAsync(() -> rokin.logIn(fingerprint, Rokin.PASSWORD));
              new WaitingSessions(container, database).await();
              return waiting;
            });

    assertThat(login.join()).isInstanceOf(LoginResult.LoggedIn.class);
  }
}
