package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

class FaultFilterTest {
  private final FakeExchange exchange = new FakeExchange("GET", "/rokin/", 8443);

  @Test
  void a_database_that_is_away_makes_the_service_unavailable() throws Exception {
    filter(
        (request, response) -> {
          throw new EJBException(new SQLExceptionInside());
        });
    assertThat(exchange.status).isEqualTo(503);
  }

  @Test
  void what_belongs_to_others_is_not_found() throws Exception {
    filter(
        (request, response) -> {
          throw new EJBException(new BusinessRuleException(ErrorCode.NOT_FOUND));
        });
    assertThat(exchange.status).isEqualTo(404);
  }

  @Test
  void what_is_not_allowed_is_forbidden() throws Exception {
    filter(
        (request, response) -> {
          throw new BusinessRuleException(ErrorCode.FORBIDDEN);
        });
    assertThat(exchange.status).isEqualTo(403);
  }

  @Test
  void anything_else_is_an_error_page_and_no_stack_trace() throws Exception {
    filter(
        (request, response) -> {
          throw new ServletException("secret");
        });
    assertThat(exchange.status).isEqualTo(500);
  }

  private void filter(FilterChain chain) throws Exception {
    new FaultFilter().doFilter(exchange.request(), exchange.response(), chain);
  }

  /** As JPA wraps it. */
  private static class SQLExceptionInside extends RuntimeException {
    SQLExceptionInside() {
      super(new SQLException("connection refused", "08001"));
    }
  }
}
