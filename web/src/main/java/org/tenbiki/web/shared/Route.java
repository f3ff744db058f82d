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
  private static final String INDEX = "index";

  /** Page folders, or pages, that stand behind an institution's code. */
  private static final Set<String> OF_INSTITUTION =
      Set.of(
          INDEX,
          "registration",
          "certificate",
          "help",
          "login",
          "logout",
          "closed",
          "setup",
          "connection",
          "factor");

  /**
   * Page folders that carry no institution: it comes from the user, or there is none. Help is open
   * on both ways, because every page leads to it.
   */
  private static final Set<String> WITHOUT_INSTITUTION =
      Set.of("member", "staff", "session", "demo", "crl", "institutions", "help", "api");

  private static final Set<String> OF_MEMBER_LISTENER =
      Set.of(
          "member", "staff", "session", "api", "login", "logout", "closed", "connection", "factor");

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.crl)?");

  /**
   * Empty if no page can stand there, whatever exists. An address that ends in a slash is the
   * folder's page {@code index}, because the container leads from a folder's name there; the root
   * is {@code /institutions}.
   */
  public static Optional<Route> of(String path) {
    if (path.equals("/")) {
      return Optional.of(new Route("", "/institutions"));
    }
    String page = path.endsWith("/") ? path + INDEX : path;
    List<String> segments = Arrays.asList(page.substring(1).split("/", -1));
    if (segments.size() < 2 || !areNames(segments)) {
      return Optional.empty();
    }
    String first = segments.get(0);
    if (WITHOUT_INSTITUTION.contains(first)) {
      return Optional.of(new Route("", page));
    }
    return OF_INSTITUTION.contains(segments.get(1))
        ? Optional.of(new Route(first, page.substring(1 + first.length())))
        : Optional.empty();
  }

  private static boolean areNames(List<String> segments) {
    return segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches());
  }

  /** The way back: the address of a view, as the browser shows it. */
  public static String addressOf(String viewId, String institution) {
    String page = viewId.endsWith(".xhtml") ? viewId.substring(0, viewId.length() - 6) : viewId;
    if (page.equals("/institutions")) {
      return "/";
    }
    String address =
        page.endsWith("/" + INDEX) ? page.substring(0, page.length() - INDEX.length()) : page;
    return OF_INSTITUTION.contains(folderOf(page)) && !institution.isEmpty()
        ? "/" + institution + address
        : address;
  }

  /** Which side of the house the page stands on. */
  public Listener listener() {
    return OF_MEMBER_LISTENER.contains(folderOf(page)) ? Listener.MEMBER : Listener.PUBLIC;
  }

  private static String folderOf(String page) {
    return page.substring(1).split("/", 2)[0];
  }
}
