package org.tenbiki.web.help;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A browser on a system, as far as the way of a certificate into it differs. What the guide says
 * stands in {@link GuideText}.
 */
public enum ImportGuide {
  WINDOWS_11("windows-11"),
  WINDOWS_10("windows-10"),
  WINDOWS_FIREFOX("windows-firefox"),
  MAC("mac"),
  MAC_FIREFOX("mac-firefox"),
  LINUX("linux"),
  LINUX_FIREFOX("linux-firefox");

  /** From here on {@code Sec-CH-UA-Platform-Version} means Windows 11. */
  private static final int FIRST_OF_WINDOWS_11 = 13;

  private static final Pattern MAJOR = Pattern.compile("\"?(\\d{1,4})(?!\\d).*");

  private final String file;

  ImportGuide(String file) {
    this.file = file;
  }

  /** The name of its content files under {@code guides/}, without language and extension. */
  String file() {
    return file;
  }

  /**
   * The guide for the browser that calls itself so; Windows 11 if it says nothing of use.
   *
   * @param platformVersion the client hint: both Windows call themselves {@code Windows NT 10.0},
   *     and only this tells them apart, if the browser sends it
   */
  static ImportGuide of(@Nullable String userAgent, @Nullable String platformVersion) {
    String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    boolean firefox = agent.contains("firefox/");
    if (agent.contains("windows")) {
      return firefox ? WINDOWS_FIREFOX : windows(platformVersion);
    }
    if (agent.contains("mac os x") || agent.contains("macintosh")) {
      return firefox ? MAC_FIREFOX : MAC;
    }
    if (agent.contains("linux")) {
      return firefox ? LINUX_FIREFOX : LINUX;
    }
    return WINDOWS_11;
  }

  private static ImportGuide windows(@Nullable String platformVersion) {
    Matcher major = MAJOR.matcher(platformVersion == null ? "" : platformVersion);
    return major.matches() && Integer.parseInt(major.group(1)) < FIRST_OF_WINDOWS_11
        ? WINDOWS_10
        : WINDOWS_11;
  }
}
