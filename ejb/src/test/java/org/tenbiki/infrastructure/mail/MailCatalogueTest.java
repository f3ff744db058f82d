package org.tenbiki.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.MailVariable.Presence;

@DisplayName("メールの一覧")
class MailCatalogueTest {
  @Test
  @DisplayName("docs/mails.md は列挙と等しい（8章）")
  void document_lists_every_kind_and_variable() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "mails.md"));
    List<String> documented = lines.stream().filter(line -> line.startsWith("| `")).toList();
    String everyMail =
        lines.stream().filter(line -> line.startsWith("Every mail")).findFirst().orElseThrow();

    assertThat(documented)
        .hasSameSizeAs(MailKind.values())
        .zipSatisfy(
            Arrays.asList(MailKind.values()),
            (line, kind) -> {
              assertThat(line).startsWith("| `" + kind + "` |").endsWith("| " + own(kind) + " |");
            });
    for (MailVariable variable : MailVariable.ofEveryKind()) {
      assertThat(everyMail).contains("`${" + variable.label() + "}`");
    }
  }

  private static String own(MailKind kind) {
    Set<MailVariable> own = kind.variables();
    own.removeAll(MailVariable.ofEveryKind());
    return own.isEmpty()
        ? "–"
        : own.stream()
            .map(v -> "`" + v.label() + "`" + (v.presence() == Presence.ALWAYS ? "" : "?"))
            .collect(Collectors.joining(", "));
  }
}
