package org.tenbiki.web.help;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A browser on a system, as far as the way of a certificate into it differs. The steps stand in the
 * bundles under {@code help_import.<name>}.
 */
public enum ImportGuide {
  WINDOWS,
  WINDOWS_FIREFOX,
  MAC,
  MAC_FIREFOX,
  LINUX,
  LINUX_FIREFOX;

  /** The guide for the browser that calls itself so; Windows if it says nothing of use. */
  static ImportGuide of(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    boolean firefox = agent.contains("firefox/");
    if (agent.contains("windows")) {
      return firefox ? WINDOWS_FIREFOX : WINDOWS;
    }
    if (agent.contains("mac os x") || agent.contains("macintosh")) {
      return firefox ? MAC_FIREFOX : MAC;
    }
    if (agent.contains("linux")) {
      return firefox ? LINUX_FIREFOX : LINUX;
    }
    return WINDOWS;
  }
}
