package org.tenbiki.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells programs what filters and the container refuse: a problem, never a page for people. */
final class ProblemAnswers extends RelativeRedirects {
  private final HttpServletRequest request;

  ProblemAnswers(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void sendError(int status) throws IOException {
    if (isCommitted()) {
      throw new IllegalStateException("status " + status + " after the answer began");
    }
    resetBuffer();
    if (status == SC_SERVICE_UNAVAILABLE) {
      setHeader("Retry-After", String.valueOf(Problem.RETRY_SECONDS));
    }
    Problem.of(status, Problem.localeOf(request), RequestId.of(request)).send(this);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }
}
