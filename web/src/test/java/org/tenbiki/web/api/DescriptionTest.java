package org.tenbiki.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.web.deduction.DownloadForm;

@DisplayName("プログラム用の窓口の説明（OpenAPI）")
class DescriptionTest {
  private final JsonObject description = description();

  private static JsonObject description() {
    try (InputStream in =
        Objects.requireNonNull(
            DescriptionResource.class.getResourceAsStream(DescriptionResource.FILE))) {
      return Json.createReader(
              new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .readObject();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("窓口とその引数が、説明と一つ残らず同じ")
  void every_endpoint_is_described_with_its_parameters() {
    assertThat(described()).isEqualTo(offered());
  }

  /** Address and method, with the names of the parameters. */
  private static SortedMap<String, SortedSet<String>> offered() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    for (Class<?> resource : new Api().getClasses()) {
      Path root = resource.getAnnotation(Path.class);
      for (Method method : root == null ? new Method[0] : resource.getDeclaredMethods()) {
        verb(method)
            .forEach(
                verb -> {
                  Path own = method.getAnnotation(Path.class);
                  String path = slashed(root.value()) + (own == null ? "" : slashed(own.value()));
                  all.put(path.replaceAll(":[^}]*}}?", "}") + " " + verb, parameters(method));
                });
      }
    }
    return all;
  }

  private static String slashed(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static Stream<String> verb(Method method) {
    return Stream.of(
            method.isAnnotationPresent(GET.class) ? "get" : "",
            method.isAnnotationPresent(POST.class) ? "post" : "")
        .filter(verb -> !verb.isEmpty());
  }

  private static SortedSet<String> parameters(Method method) {
    SortedSet<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      Stream.of(
              parameter.getAnnotation(PathParam.class) == null
                  ? ""
                  : "path " + parameter.getAnnotation(PathParam.class).value(),
              parameter.getAnnotation(QueryParam.class) == null
                  ? ""
                  : "query " + parameter.getAnnotation(QueryParam.class).value(),
              parameter.getAnnotation(HeaderParam.class) == null
                  ? ""
                  : "header " + parameter.getAnnotation(HeaderParam.class).value())
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
    return names;
  }

  private SortedMap<String, SortedSet<String>> described() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    description
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (verb, operation) -> {
                          SortedSet<String> names = new TreeSet<>();
                          operation
                              .asJsonObject()
                              .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                              .asJsonArray()
                              .forEach(
                                  parameter ->
                                      names.add(
                                          resolved(parameter.asJsonObject()).getString("in")
                                              + " "
                                              + resolved(parameter.asJsonObject())
                                                  .getString("name")));
                          all.put(path + " " + verb, names);
                        }));
    return all;
  }

  private JsonObject resolved(JsonObject object) {
    String reference = object.getString("$ref", "");
    return reference.isEmpty()
        ? object
        : Json.createPointer(reference.substring(1)).getValue(description).asJsonObject();
  }

  @Test
  @DisplayName("参照はどれも届き、どの操作にも答えと誤りがある")
  void every_reference_leads_somewhere() {
    assertThat(description.getString("openapi")).startsWith("3.1");
    references(description)
        .forEach(
            reference -> {
              JsonPointer pointer = Json.createPointer(reference.substring(1));
              assertThat(pointer.containsValue(description)).as(reference).isTrue();
            });
    description
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (verb, operation) ->
                            assertThat(operation.asJsonObject().getJsonObject("responses").keySet())
                                .as(path + " " + verb)
                                .anyMatch(status -> status.startsWith("2"))));
  }

  private static Stream<String> references(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT ->
          Stream.concat(
              Stream.of(value.asJsonObject().getString("$ref", "")).filter(r -> !r.isEmpty()),
              value.asJsonObject().values().stream().flatMap(DescriptionTest::references));
      case ARRAY -> value.asJsonArray().stream().flatMap(DescriptionTest::references);
      default -> Stream.empty();
    };
  }

  @Test
  @DisplayName("ファイルの形は、あるものすべて")
  void every_form_is_named() {
    JsonObject form =
        Json.createPointer("/components/parameters/form/schema")
            .getValue(description)
            .asJsonObject();
    assertThat(form.getJsonArray("enum").stream().map(v -> v.toString().replace("\"", "")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DownloadForm.values())
                .map(f -> f.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList());
  }
}
