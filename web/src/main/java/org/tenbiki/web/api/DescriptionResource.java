package org.tenbiki.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The description by OpenAPI, open to all. */
@Path("/openapi.json")
@RequestScoped
public class DescriptionResource {
  static final String FILE = "openapi.json";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] description() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DescriptionResource.class.getResourceAsStream(FILE), FILE)) {
      return in.readAllBytes();
    }
  }
}
