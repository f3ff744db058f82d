package org.tenbiki.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FolderServletTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  @DisplayName("画面のフォルダーはすべて、名前だけのアドレスに自分で答える")
  void every_folder_of_pages_answers_for_itself() throws IOException {
    Set<String> answered =
        Set.copyOf(List.of(FolderServlet.class.getAnnotation(WebServlet.class).urlPatterns()));
    try (Stream<Path> files = Files.walk(PAGES)) {
      Set<String> folders =
          files
              .filter(Files::isDirectory)
              .map(folder -> "/" + PAGES.relativize(folder))
              .filter(folder -> !folder.equals("/") && !folder.startsWith("/WEB-INF"))
              .collect(Collectors.toSet());
      assertThat(answered).containsAll(folders).contains("/WEB-INF/*", "/META-INF/*");
    }
  }
}
