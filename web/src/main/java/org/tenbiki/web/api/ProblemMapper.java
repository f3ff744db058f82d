package org.tenbiki.web.api;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.audit.AccessRefusalService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Fault;
import org.tenbiki.web.shared.Problem;
import org.tenbiki.web.shared.RequestId;
import org.tenbiki.web.shared.Texts;

/** Turns whatever goes wrong into a problem. Source: RFC 9457. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  /** Source: security.md, fault 24. */
  private static final Set<Integer> RECORDED =
      Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND);

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject AccessRefusalService refusals;

  @Override
  public Response toResponse(Throwable thrown) {
    Optional<BusinessRuleException> rule = new Fault(thrown).brokenRule();
    Response answer =
        rule.isPresent()
            ? of(rule.get())
            : thrown instanceof WebApplicationException refused
                ? of(refused.getResponse())
                : failed(thrown);
    if (user.isLoggedIn() && RECORDED.contains(answer.getStatus())) {
      record(answer.getStatus());
    }
    return answer;
  }

  private Response of(BusinessRuleException rule) {
    if (rule instanceof InvalidInputException invalid) {
      return of(invalid.violations());
    }
    ErrorCode code = rule.code();
    return answer(
        new Problem(
            Statuses.of(code),
            code,
            Texts.text(locale(), code.messageKey(), rule.arguments().toArray()),
            RequestId.of(request),
            null));
  }

  private Response of(List<Violation> violations) {
    JsonArrayBuilder errors = Json.createArrayBuilder();
    violations.forEach(
        violation ->
            errors.add(
                Json.createObjectBuilder()
                    .add("field", violation.field())
                    .add("code", violation.code().code())
                    .add("detail", textOf(violation))));
    Violation first = violations.get(0);
    return answer(
        new Problem(
            Statuses.of(first.code()),
            first.code(),
            textOf(first),
            RequestId.of(request),
            errors.build()));
  }

  private String textOf(Violation violation) {
    return Texts.text(locale(), violation.code().messageKey(), violation.arguments().toArray());
  }

  /** What Jakarta REST refuses by itself: no such address, method or type. */
  private Response of(Response refusal) {
    Response answer = answer(Problem.of(refusal.getStatus(), locale(), RequestId.of(request)));
    String methods = refusal.getHeaderString(HttpHeaders.ALLOW);
    return methods == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, withHead(methods)).build();
  }

  /** Jakarta REST answers HEAD wherever there is a GET, and does not say so. */
  private static String withHead(String methods) {
    return methods.contains(HttpMethod.GET) && !methods.contains(HttpMethod.HEAD)
        ? methods + ", " + HttpMethod.HEAD
        : methods;
  }

  private Response failed(Throwable thrown) {
    int status = new Fault(thrown).status();
    String id = RequestId.of(request);
    if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
      LOG.log(Level.SEVERE, thrown, () -> "request " + id + " failed");
    }
    return answer(Problem.of(status, locale(), id));
  }

  private void record(int status) {
    try {
      refusals.record(user.actor(), request.getRequestURI(), status);
    } catch (EJBException e) {
      // the refusal itself stands, whatever became of its trace
      LOG.log(Level.SEVERE, e, () -> "request " + RequestId.of(request) + " left no audit event");
    }
  }

  private Locale locale() {
    return Problem.localeOf(request);
  }

  private static Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(Problem.CONTENT_TYPE)
            .header("Cache-Control", "no-store")
            .entity(problem.json());
    return problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        ? answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_SECONDS).build()
        : answer.build();
  }
}
