package org.tenbiki.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * What is really wrong under the layers that containers wrap around an exception.
 *
 * @param exception as it arrived
 */
public record Fault(Throwable exception) {
  private static final Logger LOG = Logger.getLogger(Fault.class.getName());
  private static final Predicate<String> OUTAGE =
      Pattern.compile("(08|53|57).*|900(13|20|67|98)|90121").asMatchPredicate();

  /** The broken rule, if it was one: the user is told its code and text. */
  public Optional<BusinessRuleException> brokenRule() {
    return causes()
        .filter(BusinessRuleException.class::isInstance)
        .map(BusinessRuleException.class::cast)
        .findFirst();
  }

  /** Whether the exception or one of its causes is of that kind. */
  public boolean isA(Class<? extends Throwable> kind) {
    return causes().anyMatch(kind::isInstance);
  }

  /** The status of the answer: 503 if the database is away, 500 if nothing else is known. */
  public int status() {
    Optional<ErrorCode> code = brokenRule().map(BusinessRuleException::code);
    if (code.equals(Optional.of(ErrorCode.NOT_FOUND))) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (code.equals(Optional.of(ErrorCode.FORBIDDEN)) || isA(EJBAccessException.class)) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return isOutage()
        ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
        : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** Whether the user, told the rule, can do better on the same page. */
  boolean canBeMended() {
    return status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  /** Writes it to the log, whole if it is ours to repair; the answer's status. */
  int recorded(String requestId) {
    int status = status();
    if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.log(Level.SEVERE, exception, () -> "request " + requestId + " failed");
    } else {
      LOG.info(() -> "request " + requestId + " refused with " + status);
    }
    return status;
  }

  /**
   * Connection lost or refused (class 08), resources gone (53), operator intervened (57), and what
   * H2 says in these cases. A pool that has no connection to give tells no state; what it wraps
   * around the database's own refusal of a statement tells none either, but that one does.
   */
  private boolean isOutage() {
    List<SQLException> told =
        causes().filter(SQLException.class::isInstance).map(SQLException.class::cast).toList();
    List<String> states =
        told.stream().map(SQLException::getSQLState).filter(Objects::nonNull).toList();
    return states.isEmpty() ? !told.isEmpty() : states.stream().anyMatch(OUTAGE);
  }

  private Stream<Throwable> causes() {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause).limit(32);
  }
}
