package org.tenbiki.system;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every view and servlet of the product, read from the archive that is served.
 *
 * @param pages views without extension, and the addresses of servlets
 * @param folders what stands without the slash at its end
 */
record RouteCensus(SortedSet<String> pages, SortedSet<String> folders) {
  private static final String VIEW = ".xhtml";
  private static final String CLASS = ".class";
  private static final Path ARCHIVE = Checkout.top().resolve("web/target/tenbiki.war");
  private static final Pattern MAPPING = Pattern.compile("<servlet-mapping>");
  private static final String CLASSES = "/WEB-INF/classes/org/tenbiki/web";
  private static final String FOLDERS = "FolderServlet";
  private static final Pattern SCREEN = Pattern.compile("DC58[0-9]{4}");

  static RouteCensus ofProduct() {
    SortedSet<String> pages = new TreeSet<>();
    SortedSet<String> folders = new TreeSet<>();
    try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE);
        URLClassLoader classes = new URLClassLoader(new URL[] {classFolder()})) {
      refuseMappings(archive.getPath("/WEB-INF/web.xml"));
      for (Path file : files(archive.getPath("/"))) {
        String name = file.toString();
        if (isView(name)) {
          pages.add(pageOf(name));
        } else if (isServlet(name, file)) {
          Class<?> servlet = Class.forName(className(name), false, classes);
          SortedSet<String> found = servlet.getSimpleName().equals(FOLDERS) ? folders : pages;
          found.addAll(addresses(servlet.getAnnotation(WebServlet.class)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return new RouteCensus(pages, folders);
  }

  /** Every view without extension, by the screen IDs that it alone shows, one or more. */
  static SortedMap<String, String> screens() {
    SortedMap<String, String> all = new TreeMap<>();
    try (FileSystem archive = FileSystems.newFileSystem(ARCHIVE)) {
      for (Path file : files(archive.getPath("/"))) {
        String name = file.toString();
        if (isView(name)) {
          for (String screen : screens(file)) {
            String other = all.put(screen, pageOf(name));
            if (other != null) {
              throw new IllegalStateException(screen + " is of " + other + " and " + name);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** A view whose states have screen IDs of their own leaves them to its backing bean. */
  private static List<String> screens(Path view) throws IOException {
    List<String> own = screensIn(view);
    List<String> found = own.isEmpty() ? screensIn(backingOf(view)) : own;
    if (found.isEmpty()) {
      throw new IllegalStateException("no screen ID: " + view);
    }
    return found;
  }

  private static List<String> screensIn(Path file) throws IOException {
    return SCREEN
        .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static Path backingOf(Path view) {
    String page = pageOf(view.toString());
    int name = page.lastIndexOf('/') + 1;
    return view.getFileSystem()
        .getPath(
            CLASSES
                + page.substring(0, name)
                + Character.toUpperCase(page.charAt(name))
                + page.substring(name + 1)
                + "Backing"
                + CLASS);
  }

  private static boolean isView(String name) {
    return name.endsWith(VIEW) && !name.startsWith("/WEB-INF/");
  }

  private static String pageOf(String view) {
    return view.substring(0, view.length() - VIEW.length());
  }

  private static URL classFolder() throws IOException {
    return URI.create("jar:" + ARCHIVE.toUri() + "!/WEB-INF/classes/").toURL();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Views are served by one mapping; another one would be pages that nobody counts. */
  private static void refuseMappings(Path webXml) throws IOException {
    if (MAPPING.matcher(Files.readString(webXml)).results().count() != 1) {
      throw new IllegalStateException("web.xml maps servlets that the census does not know");
    }
  }

  private static boolean isServlet(String name, Path file) throws IOException {
    return name.startsWith("/WEB-INF/classes/org/tenbiki/")
        && name.endsWith(CLASS)
        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
            .contains("Ljakarta/servlet/annotation/WebServlet;");
  }

  private static String className(String name) {
    return name.substring("/WEB-INF/classes/".length(), name.length() - CLASS.length())
        .replace('/', '.');
  }

  private static List<String> addresses(WebServlet servlet) {
    List<String> all = new ArrayList<>(Arrays.asList(servlet.value()));
    all.addAll(Arrays.asList(servlet.urlPatterns()));
    return all;
  }
}
