package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What the product says of its interface, and whether what it answers is that: a status, type,
 * header and body of the description and no member that it does not name.
 */
final class InterfaceDescription {
  private static final String NAME = "https://tenbiki.example/openapi.json";
  private static final String PROBLEM = "application/problem+json";

  private final JsonObject description;
  private final JsonSchemaFactory schemas;

  /** Operation and status, as they came. */
  private final SortedSet<String> seen = new ConcurrentSkipListSet<>();

  private InterfaceDescription(JsonObject description) {
    this.description = description;
    JsonObject strict = description.deepCopy();
    strict.getAsJsonObject("components").getAsJsonObject("schemas").asMap().values().stream()
        .filter(schema -> !schema.equals(schemaOf(strict, "Basics")))
        .forEach(InterfaceDescription::close);
    schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, strict.toString()))));
  }

  /** Of the product that runs. */
  static InterfaceDescription of(Papers papers) {
    return new InterfaceDescription(
        JsonParser.parseString(
                TlsClient.trusting(papers.serverCa())
                    .get(papers.memberUrl() + "/api/v1/openapi.json")
                    .body())
            .getAsJsonObject());
  }

  private static JsonObject schemaOf(JsonObject of, String name) {
    return of.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }

  /** Members without a name in the description are faults here, though programs must bear them. */
  private static void close(JsonElement schema) {
    JsonObject object = schema.getAsJsonObject();
    if (object.has("properties") || object.has("allOf")) {
      object.addProperty("unevaluatedProperties", false);
    }
    closeWithin(object);
  }

  private static void closeWithin(JsonObject object) {
    if (object.has("properties")) {
      object.getAsJsonObject("properties").asMap().values().forEach(InterfaceDescription::close);
    }
    if (object.has("items")) {
      close(object.get("items"));
    }
    if (object.has("allOf")) {
      object.getAsJsonArray("allOf").forEach(part -> closeWithin(part.getAsJsonObject()));
    }
  }

  /**
   * @param path behind the version, with or without a query
   */
  void judge(String method, String path, HttpResponse<String> answer) {
    String status = String.valueOf(answer.statusCode());
    Optional<Map.Entry<String, JsonObject>> operation = operation(method, path.split("\\?", 2)[0]);
    if (operation.isEmpty()) {
      assertThat(status)
          .as("%s %s is not described", method, path)
          .isIn("401", "404", "405", "403");
      valid("Problem", answer);
      return;
    }
    String place = operation.get().getKey() + " " + status;
    JsonObject responses = operation.get().getValue().getAsJsonObject("responses");
    assertThat(responses.keySet()).as("%s: %s", place, answer.body()).contains(status);
    seen.add(place);
    JsonObject response = resolved(responses.getAsJsonObject(status));
    headers(place, response, answer);
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonObject content = response.getAsJsonObject("content");
    assertThat(content.keySet()).as(place).contains(type);
    JsonObject schema = content.getAsJsonObject(type).getAsJsonObject("schema");
    if (!method.equals("HEAD") && schema.has("$ref")) {
      valid(schema.get("$ref").getAsString().replaceAll(".*/", ""), answer);
    }
    assertThat(type.equals(PROBLEM)).as(place).isEqualTo(answer.statusCode() >= 400);
  }

  private static void headers(String place, JsonObject response, HttpResponse<String> answer) {
    if (response.has("headers")) {
      response
          .getAsJsonObject("headers")
          .asMap()
          .forEach(
              (name, header) ->
                  assertThat(answer.headers().firstValue(name).isPresent())
                      .as("%s: %s", place, name)
                      .isEqualTo(header.getAsJsonObject().has("required")));
    }
  }

  private void valid(String schema, HttpResponse<String> answer) {
    JsonSchema judge =
        schemas.getSchema("{\"$ref\": \"%s#/components/schemas/%s\"}".formatted(NAME, schema));
    assertThat(
            judge.validate(
                answer.body(),
                InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
        .as("%s: %s", schema, answer.body())
        .isEmpty();
  }

  /** By its method and template; a HEAD is the GET without its body. */
  private Optional<Map.Entry<String, JsonObject>> operation(String method, String path) {
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return description.getAsJsonObject("paths").asMap().entrySet().stream()
        .filter(item -> path.matches(item.getKey().replace("{id}", "[0-9]{1,18}")))
        .filter(item -> item.getValue().getAsJsonObject().has(verb))
        .map(
            item ->
                Map.entry(
                    item.getKey() + " " + verb,
                    item.getValue().getAsJsonObject().getAsJsonObject(verb)))
        .findFirst();
  }

  private JsonObject resolved(JsonObject response) {
    return response.has("$ref")
        ? description
            .getAsJsonObject("components")
            .getAsJsonObject("responses")
            .getAsJsonObject(response.get("$ref").getAsString().replaceAll(".*/", ""))
        : response;
  }

  /** Everything that is described and never came. */
  SortedSet<String> neverSeen() {
    SortedSet<String> all = new TreeSet<>();
    description
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, item) ->
                item.getAsJsonObject()
                    .asMap()
                    .forEach(
                        (verb, operation) ->
                            operation
                                .getAsJsonObject()
                                .getAsJsonObject("responses")
                                .keySet()
                                .forEach(status -> all.add(path + " " + verb + " " + status))));
    all.removeAll(seen);
    return all;
  }
}
