package org.tenbiki.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.task.TaskKind;

@DisplayName("やること")
class TasksBackingTest {
  @ParameterizedTest
  @EnumSource(TaskKind.class)
  @DisplayName("どの種類にも、行き先の画面がある (A-3)")
  void every_task_leads_to_a_page_that_exists(TaskKind kind) {
    Path page = Path.of("src/main/webapp" + TasksBacking.pageOf(kind) + ".xhtml");

    assertThat(Files.exists(page)).as(page.toString()).isTrue();
  }
}
