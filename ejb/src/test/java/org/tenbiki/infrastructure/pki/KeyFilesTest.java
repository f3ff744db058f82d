package org.tenbiki.infrastructure.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("鍵ファイルの書き込み")
class KeyFilesTest {
  @TempDir Path folder;

  @Test
  @DisplayName("中身は丸ごと置き換わり、所有者だけが読め、書きかけは残らない")
  void content_is_replaced_whole() throws Exception {
    Path file = folder.resolve("key");
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    KeyFiles.write(file, bytes);
    assertThat(file).hasBinaryContent(bytes);

    KeyFiles.writeText(file, "short");

    assertThat(file).hasContent("short");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("key");
  }

  @Test
  @DisplayName("置き換えられなければ、元のまま残り、書きかけは消える")
  void failed_write_leaves_everything_as_it_was() throws Exception {
    Path occupied = folder.resolve("key");
    Files.createDirectories(occupied.resolve("inside"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> KeyFiles.writeText(occupied, "text"));

    assertThat(occupied.resolve("inside")).exists();
    assertThat(names()).containsExactly("key");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
