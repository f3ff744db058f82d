package org.tenbiki.domain.announcement;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of this portal, as its address on either listener: never another site. Source: requirement
 * S-4.
 *
 * @param path begins with one slash; has no scheme, host, dots or escapes
 */
public record PortalLink(String path) {
  private static final Pattern PATH =
      Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9_-]*)+/?(\\?[A-Za-z0-9_=&-]*)?");
  private static final int MOST = 200;

  public PortalLink {
    if (!isPath(path)) {
      throw new IllegalArgumentException("no page of the portal: " + path);
    }
  }

  /** Empty if no page of the portal can have that address. */
  public static Optional<PortalLink> parse(String text) {
    return isPath(text) ? Optional.of(new PortalLink(text)) : Optional.empty();
  }

  private static boolean isPath(String text) {
    return text.length() <= MOST && PATH.matcher(text).matches();
  }
}
