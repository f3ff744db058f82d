package org.tenbiki.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What {@code openapi.json} describes. */
@ApplicationPath("/api/v1")
public class Api extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ListsResource.class,
        UploadsResource.class,
        DescriptionResource.class,
        EntryGate.class,
        ProblemMapper.class);
  }

  /**
   * The Host header, which is the sender's to choose, goes into no address, and nothing describes
   * the interface but its own description.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true,
        "jersey.config.server.wadl.disableWadl",
        true);
  }
}
