package org.tenbiki.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.ListSummaryService;
import org.tenbiki.application.deduction.answer.ResultFileService;
import org.tenbiki.application.deduction.answer.ResultSending;
import org.tenbiki.application.deduction.answer.ResultSendingService;
import org.tenbiki.application.deduction.download.ListPart;
import org.tenbiki.application.deduction.download.PaymentSlipService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.deduction.Attachment;
import org.tenbiki.web.deduction.DownloadForm;
import org.tenbiki.web.deduction.Downloads;
import org.tenbiki.web.deduction.upload.SpooledBody;
import org.tenbiki.web.deduction.upload.UploadSeats;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Problem;
import org.tenbiki.web.shared.RequestId;
import org.tenbiki.web.shared.Texts;

/** A member's lists: looked up, taken away, answered. Source: requirements K-2, K-3 and K-5. */
@Path("/lists")
@RequestScoped
public class ListsResource {
  private static final int MOST_A_PAGE = 100;
  private static final int MOST_PAGES = 1_000_000;
  private static final String ID = "{id: [0-9]{1,18}}";
  private static final String KEY = "[\\x21-\\x7e]{1,255}";

  @Inject ListSummaryService lists;
  @Inject ResultSendingService sendings;
  @Inject ResultFileService results;
  @Inject PaymentSlipService slips;
  @Inject Downloads downloads;
  @Inject UploadSeats seats;
  @Inject CurrentUser user;
  @Inject HttpServletRequest request;

  /**
   * @param page from 1 to 1000000
   * @param size from 1 to 100
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String lists(
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("20") String size) {
    int number = Parameters.number("page", page, 1, MOST_PAGES);
    int rows = Parameters.number("size", size, 1, MOST_A_PAGE);
    return ListJson.of(lists.list(user.actor(), (number - 1) * rows, rows), number, rows)
        .toString();
  }

  @GET
  @Path(ID)
  @Produces(MediaType.APPLICATION_JSON)
  public String list(@PathParam("id") long id) {
    return ListJson.of(lists.summary(user.actor(), id)).toString();
  }

  @GET
  @Path(ID + "/request")
  public Response requestFile(
      @PathParam("id") long id, @QueryParam("form") @DefaultValue("csv") String form)
      throws IOException {
    return file(id, ListPart.REQUEST, form);
  }

  @GET
  @Path(ID + "/result")
  public Response resultFile(
      @PathParam("id") long id, @QueryParam("form") @DefaultValue("csv") String form)
      throws IOException {
    return file(id, ListPart.RESULT, form);
  }

  private Response file(long id, ListPart part, String form) throws IOException {
    DownloadForm wanted = Parameters.form("form", form);
    Attachment file = downloads.make(user.actor(), id, part, wanted, locale());
    return Response.ok((StreamingOutput) file::copy, file.contentType())
        .header("Content-Disposition", file.disposition())
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path(ID + "/slip")
  @Produces(MediaType.APPLICATION_JSON)
  public String slip(@PathParam("id") long id) {
    return ListJson.of(slips.slips(user.actor(), id).get(0)).toString();
  }

  /**
   * Answers the list by a file, all of it or nothing.
   *
   * @param again {@code true} if a file which was used before is meant once more
   */
  @POST
  @Path(ID + "/result")
  @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  public Response send(
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @QueryParam("again") @DefaultValue("false") String again,
      @QueryParam("name") @DefaultValue("result") String name,
      InputStream body)
      throws IOException {
    if (key == null || !key.matches(KEY)) {
      throw new BusinessRuleException(ErrorCode.KEY_MISSING);
    }
    boolean meant = Parameters.yes("again", again);
    results.mustReach(user.actor(), id);
    ResultSending sending = take(id, key, name, body, meant);
    if (sending.faultCount() > 0) {
      return faulty(sending);
    }
    return Response.created(URI.create("/api/v1/uploads/" + sending.id()))
        .entity(ListJson.of(sending).toString())
        .build();
  }

  /** On disk until there is a seat for it. */
  private ResultSending take(long id, String key, String name, InputStream body, boolean again)
      throws IOException {
    try (SpooledBody file = SpooledBody.of(request.getContentLengthLong(), body)) {
      return seats.use(() -> sendings.send(user.actor(), id, key, name, file.bytes(), again));
    }
  }

  private Response faulty(ResultSending sending) {
    ErrorCode code = ErrorCode.RESULT_FAULTY;
    Problem problem =
        new Problem(
            Statuses.of(code),
            code,
            Texts.text(locale(), code.messageKey(), sending.faultCount()),
            RequestId.of(request),
            ListJson.of(sending.faults()));
    return Response.status(problem.status())
        .type(Problem.CONTENT_TYPE)
        .header("Location", "/api/v1/uploads/" + sending.id())
        .entity(problem.json())
        .build();
  }

  private Locale locale() {
    return Problem.localeOf(request);
  }
}
