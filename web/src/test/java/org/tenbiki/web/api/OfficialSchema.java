package org.tenbiki.web.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges descriptions by the schemas that the OpenAPI Initiative publishes: that of documents and
 * that of the schemas in them. Nothing is fetched; a library carries them.
 */
final class OfficialSchema {
  private static final String HOST = "https://";
  private static final String BASE = "spec.openapis.org/oas/3.1/schema-base/2022-10-07";
  private static final List<String> PUBLISHED =
      List.of(
          BASE,
          "spec.openapis.org/oas/3.1/schema/2022-10-07",
          "spec.openapis.org/oas/3.1/dialect/base",
          "spec.openapis.org/oas/3.1/meta/base");

  private OfficialSchema() {}

  /** What is wrong, each with its place; empty for a description of OpenAPI 3.1. */
  static List<String> faultsOf(String description) {
    Map<String, String> all =
        PUBLISHED.stream().collect(Collectors.toMap(HOST::concat, OfficialSchema::read));
    JsonSchema schema =
        JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                factory -> factory.schemaLoaders(loaders -> loaders.schemas(all)))
            .getSchema(SchemaLocation.of(HOST + BASE));
    return Stream.of(description)
        .flatMap(text -> schema.validate(text, InputFormat.JSON).stream())
        .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
        .toList();
  }

  private static String read(String path) {
    try (InputStream in =
        Objects.requireNonNull(OfficialSchema.class.getResourceAsStream("/" + path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
