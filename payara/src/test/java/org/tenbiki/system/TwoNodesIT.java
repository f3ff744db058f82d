package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes of Payara Micro on one PostgreSQL, a member and staff logged in on each. */
@DisplayName("二つのノードと一つのPostgreSQL")
class TwoNodesIT {
  private static final String EDIT = "/staff/settings/profile-edit";

  @Test
  @DisplayName("一方で変えた利用条件は、もう一方のログイン中の会員にも次の操作から効き、逆も同じ (13章、S-6)")
  void a_change_at_one_node_acts_at_the_next_request_of_the_other() throws IOException {
    try (EmbeddedPostgres database =
            EmbeddedPostgres.builder().setServerConfig("unix_socket_directories", "").start();
        PostgresNode first = new PostgresNode("node1", database.getPort());
        PostgresNode second = new PostgresNode("node2", database.getPort())) {
      first.start();
      second.startBeside(first);
      Papers one = first.papers();
      Papers other = second.papers();
      HttpMember master = HttpMember.register(one, one.contracts().get(0), Member.numbered(0));
      HttpMember operator = HttpMember.ofStaff(one, "operator");
      HttpMember approver = HttpMember.ofStaff(other, "approver");
      HttpClerk here = master.loggedIn(one);
      HttpClerk there = master.loggedIn(other);
      assertThat(secondsLeft(here, one)).isBetween(600, 900);
      assertThat(secondsLeft(there, other)).isBetween(600, 900);
      assertThat(there.open(other.memberUrl() + "/member/password").page().text())
          .contains(hint(6))
          .doesNotContain(hint(8));

      change(
          console(one, operator, approver), one, Map.of("IDLE_MINUTES", "5", "PASSWORD_MIN", "8"));

      assertThat(secondsLeft(there, other)).isBetween(1, 300);
      assertThat(there.open(other.memberUrl() + "/member/password").page().text())
          .contains(hint(8));
      assertThat(secondsLeft(here, one)).isBetween(1, 300);

      change(
          console(other, operator, approver),
          other,
          Map.of("IDLE_MINUTES", "10", "PASSWORD_MIN", "6", "LOGIN_ID_MIN", "7"));

      assertThat(secondsLeft(here, one)).isBetween(301, 600);
      assertThat(here.open(one.memberUrl() + "/member/password").page().text()).contains(hint(6));
      assertThat(secondsLeft(there, other)).isBetween(301, 600);
    }
  }

  private static HttpStaff console(Papers node, HttpMember operator, HttpMember approver) {
    return new HttpStaff(
        node,
        operator,
        () -> new HttpStaff(node, approver, () -> console(node, operator, approver)));
  }

  private static int secondsLeft(HttpClerk member, Papers node) {
    return Integer.parseInt(member.open(node.memberUrl() + "/session/state").page().text());
  }

  /** What the page says of a new password. */
  private static String hint(int least) {
    return least + "～12文字";
  }

  /** Prepared by one and approved by another, at that node. */
  private static void change(HttpStaff operator, Papers node, Map<String, String> figures) {
    HttpClerk clerk = operator.clerk().open(node.memberUrl() + EDIT);
    clerk.submit("next", figures);
    clerk.submit("execute", Map.of("note", "規程の改定"));
    operator.approve();
  }
}
