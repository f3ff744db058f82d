package org.tenbiki.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code demo.json}: what a visitor needs. Numbers and passwords are drawn once per data folder and
 * kept; the addresses follow the ports.
 */
final class DemoPapers {
  /** Without characters that a reader takes for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

  private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";

  /** Two approvers, so that one can release the other. */
  private static final List<String> ROLES = List.of("operator", "approver", "approver", "auditor");

  /**
   * One institution of the demo.
   *
   * @param profile name of its rule profile, which is its path too
   * @param prefix what its login IDs begin with
   * @param members names of its member organisations
   */
  private record Institution(String profile, String name, String prefix, List<String> members) {}

  private static final List<Institution> INSTITUTIONS =
      List.of(
          new Institution(
              "rokin",
              "さくらろうきん",
              "",
              List.of("みどり製作所労働組合", "青空運輸労働組合", "ひかり電機労働組合", "海辺市職員組合", "山の手病院労働組合", "さくら物産株式会社")),
          new Institution(
              "densai", "しらかばしんきん でんさい", "d-", List.of("白樺木工株式会社", "高原乳業株式会社", "湖畔観光株式会社")),
          new Institution(
              "corporate-ib", "あおばしんきん 法人IB", "", List.of("青葉精機株式会社", "若葉食品株式会社", "双葉建設株式会社")),
          new Institution("coop", "みどり信組", "", List.of("緑町商店会", "若草製菓株式会社", "やまびこ運送株式会社")));

  private final SecureRandom random = new SecureRandom();

  private DemoPapers() {}

  static void write(Layout layout) throws IOException {
    Path institutions = layout.run().resolve("institutions.json");
    if (Files.notExists(institutions)) {
      replace(institutions, new DemoPapers().institutions());
    }
    String head =
        """
        {
          "publicUrl": %s,
          "memberUrl": %s,
          "memberUrl2": %s,
          "mailUrl": %s,
          "serverCa": %s,
          "institutions": """
            .formatted(
                json(layout.publicUrl()),
                json(layout.memberUrl()),
                json(layout.secondMemberUrl()),
                json(layout.publicUrl() + "/demo/mails"),
                json(layout.data().resolve("tls/server-ca.pem").toString()));
    replace(layout.demoFile(), head + Files.readString(institutions) + "\n}\n");
  }

  private static void replace(Path file, String text) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), ".new", "");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String institutions() {
    return INSTITUTIONS.stream()
        .map(this::institution)
        .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }

  private String institution(Institution institution) {
    return """
        {
              "path": %s,
              "profile": %s,
              "name": %s,
              "staff": [
                %s
              ],
              "contracts": [
                %s
              ]
            }"""
        .formatted(
            json("/" + institution.profile() + "/"),
            json(institution.profile()),
            json(institution.name()),
            lines(ROLES.stream().map(role -> staff(role, institution.prefix()))),
            lines(institution.members().stream().map(this::contract)));
  }

  private String staff(String role, String prefix) {
    return "{\"role\": %s, \"userId\": %s, \"password\": %s}"
        .formatted(json(role), json(prefix + draw("lllddd")), json(draw("lldlldlldl")));
  }

  private String contract(String member) {
    return "{\"contractNumber\": %s, \"initialPassword\": %s, \"name\": %s}"
        .formatted(json(draw("ccdddddd")), json(draw("cldldd")), json(member));
  }

  private static String lines(Stream<String> objects) {
    return objects.collect(Collectors.joining(",\n        "));
  }

  /**
   * @param pattern l for a small letter, c for a capital, d for a digit
   */
  private String draw(String pattern) {
    return pattern
        .chars()
        .mapToObj(kind -> kind == 'l' ? LETTERS : kind == 'c' ? CAPITALS : DIGITS)
        .map(from -> String.valueOf(from.charAt(random.nextInt(from.length()))))
        .collect(Collectors.joining());
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
