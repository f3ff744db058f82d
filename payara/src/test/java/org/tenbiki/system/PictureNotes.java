package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each picture shows, in a small file beside it, so that all test processes together tell
 * which page has none.
 */
final class PictureNotes {
  private static final String NOTE = ".txt";
  private static final String TYPED = "typed";

  private final Path folder;

  PictureNotes(Path folder) {
    this.folder = folder;
  }

  /** Of this build. */
  static PictureNotes ofBuild() {
    return new PictureNotes(Checkout.target().resolve("pictures"));
  }

  /**
   * A state of a page, at the widths of which there are pictures.
   *
   * @param language {@code ja} or {@code en}
   * @param name without language and width
   * @param screen the ID that the page shows
   * @param typed whether something is typed or chosen there, and sent
   */
  record Note(String language, String name, String screen, boolean typed) {
    boolean showsErrors() {
      return name.endsWith("-wrong");
    }

    String picture() {
      return language + "-" + name;
    }
  }

  Path picture(String name) {
    return folder.resolve(name + ".png");
  }

  /** Another note under the same name does not replace it. */
  void add(Note note) {
    try {
      Files.writeString(
          Files.createDirectories(folder).resolve(note.picture() + NOTE),
          note.screen() + (note.typed() ? " " + TYPED : "") + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Note> all() {
    try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
      return files
          .filter(file -> file.toString().endsWith(NOTE))
          .sorted()
          .flatMap(PictureNotes::notes)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Note> notes(Path file) {
    String[] name = file.getFileName().toString().replace(NOTE, "").split("-", 2);
    try {
      return Files.readAllLines(file).stream()
          .distinct()
          .map(line -> line.split(" ", -1))
          .map(words -> new Note(name[0], name[1], words[0], words.length > 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
