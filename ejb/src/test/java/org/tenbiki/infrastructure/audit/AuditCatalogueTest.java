package org.tenbiki.infrastructure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.audit.AuditEventType;

@DisplayName("監査イベントの一覧")
class AuditCatalogueTest {
  @Test
  @DisplayName("docs/audit-events.md は列挙と等しい")
  void document_lists_every_event_type_in_order() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("..", "docs", "audit-events.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();

    assertThat(documented)
        .isEqualTo(Arrays.stream(AuditEventType.values()).map(Enum::name).toList());
  }
}
