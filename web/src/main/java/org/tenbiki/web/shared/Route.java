package org.tenbiki.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address of the portal, taken apart: {@code /rokin/registration/login} is the page {@code
 * /registration/login} of the institution {@code rokin}, {@code /member/top} the page of the same
 * name of whoever is logged in.
 *
 * @param institution the code as typed, empty for pages that carry none
 * @param page from the root of the application, without extension
 */
public record Route(String institution, String page) {
  /** Page folders, or pages, that stand behind an institution's code. */
  private static final Set<String> OF_INSTITUTION =
      Set.of("index", "registration", "certificate", "help", "login", "logout");

  /** Page folders that carry no institution: it comes from the user, or there is none. */
  private static final Set<String> WITHOUT_INSTITUTION =
      Set.of("member", "staff", "demo", "crl", "institutions");

  private static final Set<String> OF_MEMBER_LISTENER =
      Set.of("member", "staff", "login", "logout");

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.crl)?");

  /** Empty if no page can stand there, whatever exists. The root is {@code /institutions}. */
  public static Optional<Route> of(String path) {
    if (path.equals("/")) {
      return Optional.of(new Route("", "/institutions"));
    }
    List<String> segments = Arrays.asList(path.substring(1).split("/", -1));
    String first = segments.get(0);
    if (WITHOUT_INSTITUTION.contains(first)) {
      return areNames(segments) && segments.size() > 1
          ? Optional.of(new Route("", path))
          : Optional.empty();
    }
    if (segments.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = segments.subList(1, segments.size());
    if (rest.equals(List.of(""))) {
      rest = List.of("index");
    }
    return areNames(segments.subList(0, 1))
            && areNames(rest)
            && OF_INSTITUTION.contains(rest.get(0))
        ? Optional.of(new Route(first, "/" + String.join("/", rest)))
        : Optional.empty();
  }

  private static boolean areNames(List<String> segments) {
    return segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches());
  }

  /** The way back: the address of a view, as the browser shows it. */
  public static String addressOf(String viewId, String institution) {
    String page = viewId.endsWith(".xhtml") ? viewId.substring(0, viewId.length() - 6) : viewId;
    if (!OF_INSTITUTION.contains(folderOf(page)) || institution.isEmpty()) {
      return page.equals("/institutions") ? "/" : page;
    }
    return "/" + institution + (page.equals("/index") ? "/" : page);
  }

  /** Which side of the house the page stands on. */
  public Listener listener() {
    return OF_MEMBER_LISTENER.contains(folderOf(page)) ? Listener.MEMBER : Listener.PUBLIC;
  }

  private static String folderOf(String page) {
    return page.substring(1).split("/", 2)[0];
  }
}
