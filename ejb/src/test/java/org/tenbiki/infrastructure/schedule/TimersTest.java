package org.tenbiki.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("タイマーの設定")
class TimersTest {
  @Test
  @DisplayName("どのタイマーも15秒に一度は動き、サーバーには残らない (C-9, L-8, #16)")
  void every_timer_runs_at_least_every_fifteen_seconds() {
    assertThat(Node.scheduled().map(Method::getName).map(Node::longestWait))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(15)));
  }

  @Test
  @DisplayName("あるタイマーの仕事が長引いても、ほかのタイマーは待たない（8章）")
  void no_timer_waits_for_another() {
    assertThat(Timers.class.getAnnotation(ConcurrencyManagement.class).value())
        .isEqualTo(ConcurrencyManagementType.BEAN);
    assertThat(Timers.class.getAnnotation(TransactionAttribute.class).value())
        .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
  }
}
