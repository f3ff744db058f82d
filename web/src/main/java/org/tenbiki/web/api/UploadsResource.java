package org.tenbiki.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tenbiki.application.deduction.answer.ResultSendingService;
import org.tenbiki.web.security.CurrentUser;

/** What became of a result that was sent. */
@Path("/uploads/{id: [0-9]{1,18}}")
@RequestScoped
public class UploadsResource {
  @Inject ResultSendingService sendings;
  @Inject CurrentUser user;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String upload(@PathParam("id") long id) {
    return ListJson.of(sendings.sending(user.actor(), id)).toString();
  }
}
