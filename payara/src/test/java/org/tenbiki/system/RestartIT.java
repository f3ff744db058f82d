package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Nothing that was acknowledged is forgotten, however the product ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {
  private static final int WRONG_PASSWORDS = 6;
  private static final String LOCKED = "E3002";

  /** The right password, but a certificate is there already: the user was let in. */
  private static final String HAS_ONE = "E3004";

  /** A moved clock is seen within a second. */
  private static final Duration SEEN = Duration.ofSeconds(10);

  private final MovableClock clock = new MovableClock();
  private final MicroSystem system = new MicroSystem(clock.settings());

  @BeforeAll
  void start() {
    system.start();
  }

  @AfterAll
  void end() {
    system.close();
    clock.close();
  }

  @Test
  @Order(1)
  @DisplayName("強制終了のあとも、登録と電子証明書は残り、ログインでき、入力中だった画面も送れる（#19）")
  void a_kill_loses_nothing_that_was_acknowledged() {
    Papers before = system.papers();
    HttpMember member = HttpMember.register(before, before.contracts().get(0), Member.numbered(10));
    HttpClerk typing = HttpClerk.without(before);
    typing.open(before.entry() + "registration/login");
    system.kill();
    assertThat(system.group().members()).isEmpty();

    system.start();

    Papers papers = system.papers();
    assertThat(papers).as("the papers of the demo").isEqualTo(before);
    assertThat(member.loggedIn(papers).page().text()).contains("トップページ");
    typing.submit("next", Map.of("contractNumber", "ZZ99999", "initialPassword", "Zz9999"));
    assertThat(typing.page().text()).contains("E1004").contains("value=\"ZZ99999\"");
  }

  @Test
  @Order(2)
  @DisplayName("停止をはさんでも、ロックは60分続き、60分で解除される（L-2）")
  void a_lock_outlives_the_application_and_ends_on_time() {
    Papers papers = system.papers();
    Member member = Member.numbered(11);
    HttpMember.register(papers, papers.contracts().get(1), member);
    assertThat(answer(member, member.password())).contains(HAS_ONE);
    for (int i = 1; i < WRONG_PASSWORDS; i++) {
      assertThat(answer(member, "wrong1234")).contains("E3001");
    }
    assertThat(answer(member, "wrong1234")).contains(LOCKED);
    assertThat(answer(member, member.password())).contains(LOCKED);

    system.stop();
    clock.moveTo(Duration.ofMinutes(55));
    system.start();
    assertThat(answer(member, member.password())).contains(LOCKED);

    clock.moveTo(Duration.ofMinutes(61));
    assertThat(Await.until(SEEN, () -> answer(member, member.password()).contains(HAS_ONE)))
        .isTrue();
  }

  @Test
  @Order(3)
  @DisplayName("キャンセルした初期登録は、戻るでは開かない (M-4)")
  void a_cancelled_registration_is_over() {
    Papers.Contract contract = system.papers().contracts().get(2);
    HttpClerk clerk = HttpClerk.without(system.papers());
    clerk.open(system.papers().entry() + "registration/login");
    clerk.submit(
        "next",
        Map.of("contractNumber", contract.number(), "initialPassword", contract.initialPassword()));
    assertThat(clerk.page().text()).contains("DC584101");
    HttpClerk back = HttpClerk.without(system.papers());
    back.cookies().putAll(clerk.cookies());

    clerk.submit("cancel", Map.of());

    assertThat(clerk.page().text()).contains("DC584100");
    assertThat(clerk.cookies()).isEmpty();
    back.open(system.papers().entry() + "registration/form");
    assertThat(back.page().text()).contains("E2005");
  }

  private String answer(Member member, String password) {
    HttpClerk clerk = HttpClerk.without(system.papers());
    clerk.open(system.papers().entry() + "certificate/authentication");
    return clerk
        .submit("authenticate", Map.of("loginId", member.userId(), "password", password))
        .page()
        .text();
  }
}
