package org.tenbiki.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.web.deduction.DownloadForm;

@DisplayName("プログラム用の窓口の説明（OpenAPI）")
class DescriptionTest {
  private final JsonObject description =
      JsonParser.parseReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      DescriptionResource.class.getResourceAsStream(DescriptionResource.FILE)),
                  StandardCharsets.UTF_8))
          .getAsJsonObject();

  @Test
  @DisplayName("窓口とその引数が、説明と一つ残らず同じ")
  void every_endpoint_is_described_with_its_parameters() {
    assertThat(described()).isEqualTo(offered()).isNotEmpty();
  }

  /** Address and method, with place and name of each parameter. */
  private static SortedMap<String, SortedSet<String>> offered() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    for (Class<?> resource : new Api().getClasses()) {
      Path root = resource.getAnnotation(Path.class);
      for (Method method : root == null ? new Method[0] : resource.getDeclaredMethods()) {
        verb(method)
            .ifPresent(
                verb ->
                    all.put(
                        (slashed(root) + slashed(method.getAnnotation(Path.class)))
                                .replaceAll(":[^/]*}", "}")
                            + " "
                            + verb,
                        parameters(method)));
      }
    }
    return all;
  }

  private static String slashed(Path path) {
    String value = path == null ? "" : path.value();
    return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
  }

  private static Optional<String> verb(Method method) {
    if (method.isAnnotationPresent(GET.class)) {
      return Optional.of("get");
    }
    return method.isAnnotationPresent(POST.class) ? Optional.of("post") : Optional.empty();
  }

  private static SortedSet<String> parameters(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .flatMap(Arrays::stream)
        .map(DescriptionTest::told)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Annotation annotation) {
    if (annotation instanceof PathParam path) {
      return "path " + path.value();
    }
    if (annotation instanceof QueryParam query) {
      return "query " + query.value();
    }
    return annotation instanceof HeaderParam header ? "header " + header.value() : "";
  }

  private SortedMap<String, SortedSet<String>> described() {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    operations().forEach((address, operation) -> all.put(address, parametersOf(operation)));
    return all;
  }

  private SortedMap<String, JsonObject> operations() {
    SortedMap<String, JsonObject> all = new TreeMap<>();
    description
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, item) ->
                item.getAsJsonObject()
                    .asMap()
                    .forEach(
                        (verb, operation) ->
                            all.put(path + " " + verb, operation.getAsJsonObject())));
    return all;
  }

  private SortedSet<String> parametersOf(JsonObject operation) {
    if (!operation.has("parameters")) {
      return new TreeSet<>();
    }
    return StreamSupport.stream(operation.getAsJsonArray("parameters").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.has("$ref") ? at(one.get("$ref").getAsString()).orElseThrow() : one)
        .map(one -> one.get("in").getAsString() + " " + one.get("name").getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where a reference of this document leads; empty if nowhere. */
  private Optional<JsonObject> at(String reference) {
    JsonElement found = description;
    for (String name : reference.substring("#/".length()).split("/", -1)) {
      found = found == null ? null : found.getAsJsonObject().get(name);
    }
    return Optional.ofNullable(found).map(JsonElement::getAsJsonObject);
  }

  @Test
  @DisplayName("参照はどれも届き、どの操作にも正しい答えがある")
  void every_reference_leads_somewhere() {
    assertThat(description.get("openapi").getAsString()).startsWith("3.1");
    assertThat(references(description))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(at(reference)).as(reference).isPresent());
    operations()
        .forEach(
            (address, operation) ->
                assertThat(operation.getAsJsonObject("responses").keySet())
                    .as(address)
                    .anyMatch(status -> status.startsWith("2")));
  }

  private static Stream<String> references(JsonElement element) {
    if (element.isJsonArray()) {
      return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
          .flatMap(DescriptionTest::references);
    }
    if (!element.isJsonObject()) {
      return Stream.empty();
    }
    JsonObject object = element.getAsJsonObject();
    return object.has("$ref")
        ? Stream.of(object.get("$ref").getAsString())
        : object.asMap().values().stream().flatMap(DescriptionTest::references);
  }

  @Test
  @DisplayName("OpenAPI 3.1の公式スキーマに合う")
  void the_official_schema_finds_no_fault() {
    assertThat(OfficialSchema.faultsOf(description.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"openapi\":\"3.1.0\"→\"openapi\":\"3.0.3\"",
        "\"version\":\"1\"→\"release\":\"1\"",
        "\"responses\":{\"200\"→\"respones\":{\"200\"",
        "\"in\":\"path\",\"required\":true→\"in\":\"path\",\"required\":false",
        "\"in\":\"query\"→\"in\":\"body\"",
        "\"type\":\"integer\"→\"type\":\"int\""
      })
  @DisplayName("その審判は、壊した説明を見逃さない")
  void the_official_schema_finds_what_is_broken(String change) {
    String[] both = change.split("→", -1);
    String whole = description.toString();
    String broken = whole.replaceFirst(Pattern.quote(both[0]), both[1]);
    assertThat(broken).isNotEqualTo(whole);
    assertThat(OfficialSchema.faultsOf(broken)).isNotEmpty();
  }

  @Test
  @DisplayName("ファイルの形は、あるものすべて")
  void every_form_is_named() {
    JsonObject form = at("#/components/parameters/form").orElseThrow().getAsJsonObject("schema");
    assertThat(form.getAsJsonArray("enum"))
        .extracting(JsonElement::getAsString)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DownloadForm.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }
}
