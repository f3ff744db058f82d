package org.tenbiki.infrastructure.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.tenbiki.application.demo.DemoSeed;
import org.tenbiki.domain.institution.HelpDesk;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.infrastructure.config.Settings;

/**
 * {@code demo.json}: the numbers and passwords; what institutions are called is the product's. An
 * institution that the product has no words for speaks those of its profile, under its own name.
 */
@ApplicationScoped
public class DemoFile {
  @Inject Settings settings;

  public List<DemoSeed> seeds() {
    try (InputStream file = Files.newInputStream(settings.file("tenbiki.demo.file"));
        InputStream words = DemoFile.class.getResourceAsStream("institutions.json")) {
      JsonObject demo = read(file);
      JsonObject texts = read(words);
      return demo.getJsonArray("institutions").getValuesAs(JsonObject.class).stream()
          .map(institution -> seed(institution, texts))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject read(InputStream in) {
    try (JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private static DemoSeed seed(JsonObject institution, JsonObject allTexts) {
    String code = institution.getString("path").replace("/", "");
    String profile = institution.getString("profile");
    boolean known = allTexts.containsKey(code);
    JsonObject texts = allTexts.getJsonObject(known ? code : profile);
    String name = institution.getString("name");
    return new DemoSeed(
        code,
        profile,
        texts.getString("financialCode", null),
        texts(texts, known ? text(texts, "name") : new LocalizedText(name, name)),
        institution.getJsonArray("staff").getValuesAs(JsonObject.class).stream()
            .map(person -> staff(person, texts))
            .toList(),
        institution.getJsonArray("contracts").getValuesAs(JsonObject.class).stream()
            .map(paper -> paper(paper, texts))
            .toList());
  }

  private static InstitutionTexts texts(JsonObject texts, LocalizedText name) {
    return new InstitutionTexts(
        name,
        text(texts, "service"),
        new HelpDesk(
            text(texts, "helpDesk"),
            texts.getString("helpDeskPhone"),
            text(texts, "helpDeskHours"),
            text(texts, "branchHint")));
  }

  private static LocalizedText text(JsonObject texts, String name) {
    JsonObject both = texts.getJsonObject(name);
    return new LocalizedText(both.getString("ja"), both.getString("en"));
  }

  private static DemoSeed.Staff staff(JsonObject person, JsonObject texts) {
    String role = person.getString("role");
    return new DemoSeed.Staff(
        switch (role) {
          case "operator" -> UserRole.STAFF_OPERATOR;
          case "approver" -> UserRole.STAFF_APPROVER;
          case "auditor" -> UserRole.AUDITOR;
          default -> throw new IllegalStateException("role " + role + " in the demo's file");
        },
        person.getString("userId"),
        person.getString("password"),
        texts.getJsonObject("staffNames").getString(role));
  }

  private static DemoSeed.Paper paper(JsonObject paper, JsonObject texts) {
    return new DemoSeed.Paper(
        paper.getString("contractNumber"),
        paper.getString("initialPassword"),
        paper.getString("name"),
        texts.getString("branch"));
  }
}
