package org.tenbiki.system;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which pages lack a picture, in both languages and at both widths.
 *
 * @param pages by the screen IDs that they show
 */
record PictureCensus(Map<String, String> pages, PictureNotes notes) {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  /** Every page. */
  List<String> withoutPicture() {
    return missing(pages.keySet(), notes.all());
  }

  /** Every page where something is typed, which must be seen saying that it is wrong. */
  List<String> withoutErrors() {
    Set<String> typed =
        notes.all().stream()
            .filter(PictureNotes.Note::typed)
            .map(PictureNotes.Note::screen)
            .collect(Collectors.toSet());
    return missing(typed, notes.all().stream().filter(PictureNotes.Note::showsErrors).toList());
  }

  /** What of these screens is not seen in one of the languages. */
  private List<String> missing(Set<String> screens, List<PictureNotes.Note> seen) {
    List<String> missing = new ArrayList<>();
    for (String language : LANGUAGES) {
      SortedSet<String> open = new TreeSet<>(screens);
      seen.stream()
          .filter(note -> note.language().equals(language) && isPictured(note))
          .forEach(note -> open.remove(note.screen()));
      open.forEach(screen -> missing.add(language + " " + nameOf(screen)));
    }
    return missing;
  }

  /** Names under which one page's picture took the place of another's. */
  List<String> sharedNames() {
    Map<String, SortedSet<String>> screens = new TreeMap<>();
    notes
        .all()
        .forEach(
            note ->
                screens
                    .computeIfAbsent(note.picture(), name -> new TreeSet<>())
                    .add(nameOf(note.screen())));
    return screens.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> e.getKey() + " " + e.getValue())
        .toList();
  }

  private boolean isPictured(PictureNotes.Note note) {
    return PageInspection.PICTURED.stream()
        .allMatch(width -> Files.exists(notes.picture(note.picture() + "-" + width)));
  }

  private String nameOf(String screen) {
    return screen + " " + pages.getOrDefault(screen, "of no page");
  }
}
