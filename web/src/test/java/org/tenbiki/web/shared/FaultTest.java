package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

class FaultTest {
  @Test
  void a_broken_rule_is_found_under_what_containers_wrap_around_it() {
    BusinessRuleException rule = new BusinessRuleException(ErrorCode.NOT_FOUND);
    Fault fault = new Fault(new RuntimeException(new IllegalStateException(rule)));
    assertThat(fault.brokenRule()).contains(rule);
    assertThat(new Fault(new IllegalStateException()).brokenRule()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "53300", "57P01", "90098"})
  void a_database_that_is_away_is_no_fault_of_ours(String state) {
    assertThat(new Fault(new RuntimeException(new SQLException("", state))).status())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "90012"})
  void a_statement_that_fails_is(String state) {
    assertThat(new Fault(new RuntimeException(new SQLException("", state))).status())
        .isEqualTo(500);
  }

  @Test
  void a_pool_without_connections_tells_no_state() {
    assertThat(new Fault(new RuntimeException(new SQLException("none left"))).status())
        .isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({"42S02, 500", "08006, 503"})
  void the_state_under_what_the_pool_wraps_around_it_decides(String state, int status) {
    SQLException wrapped =
        new SQLException("pool", new UndeclaredThrowableException(new SQLException("", state)));
    assertThat(new Fault(new RuntimeException(wrapped)).status()).isEqualTo(status);
  }

  @Test
  void causes_in_a_circle_end() {
    RuntimeException first = new RuntimeException();
    RuntimeException second = new RuntimeException(first);
    first.initCause(second);
    assertThat(new Fault(first).status()).isEqualTo(500);
  }
}
