package org.tenbiki.system;

import java.nio.file.Path;
import java.util.Map;

/** The launcher, as {@code ./run} calls it before the server starts. */
final class Preparation {
  private Preparation() {}

  /**
   * @param environment ports, data folder and settings
   */
  static void run(Map<String, String> environment) {
    Path target = Checkout.target();
    Command.run(
        environment,
        "java",
        "-cp",
        target.resolve("tenbiki-payara-1.0.0-SNAPSHOT.jar") + ":" + target.resolve("launcher/*"),
        "org.tenbiki.launcher.Launcher",
        "prepare");
  }
}
