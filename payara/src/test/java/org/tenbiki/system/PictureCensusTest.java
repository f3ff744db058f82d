package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("絵の点検")
class PictureCensusTest {
  private static final Map<String, String> PAGES =
      Map.of("DC580001", "/first", "DC580002", "/second");

  @TempDir private Path folder;
  private PictureNotes notes = new PictureNotes(Path.of(""));

  @BeforeEach
  void open() {
    notes = new PictureNotes(folder);
  }

  @Test
  void a_page_needs_both_languages_and_widths() throws IOException {
    look("ja", "first", "DC580001", false);
    look("en", "first", "DC580001", false);
    look("ja", "second", "DC580002", false);
    look("en", "second", "DC580002", false);
    assertThat(census().withoutPicture()).isEmpty();

    Files.delete(notes.picture("en-second-390"));

    assertThat(census().withoutPicture()).containsExactly("en DC580002 /second");
  }

  @Test
  void a_page_where_something_is_typed_needs_its_errors_in_both_languages() throws IOException {
    look("ja", "first", "DC580001", true);
    look("ja", "first-wrong", "DC580001", true);
    look("ja", "second", "DC580002", false);
    assertThat(census().withoutErrors()).containsExactly("en DC580001 /first");

    look("en", "first-wrong", "DC580001", true);

    assertThat(census().withoutErrors()).isEmpty();
  }

  @Test
  void a_name_must_not_stand_for_two_pages() throws IOException {
    look("ja", "same", "DC580001", false);
    look("ja", "same", "DC580001", true);
    assertThat(census().sharedNames()).isEmpty();

    look("ja", "same", "DC580002", false);

    assertThat(census().sharedNames())
        .containsExactly("ja-same [DC580001 /first, DC580002 /second]");
  }

  private PictureCensus census() {
    return new PictureCensus(PAGES, notes);
  }

  private void look(String language, String name, String screen, boolean typed) throws IOException {
    notes.add(new PictureNotes.Note(language, name, screen, typed));
    for (int width : List.of(390, 1280)) {
      Files.write(notes.picture(language + "-" + name + "-" + width), new byte[] {1});
    }
  }
}
