package org.tenbiki.system;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a clerk works: a certificate store of their own, and a browser on it. */
final class Desk implements AutoCloseable {
  private final Papers papers;
  private final NssProfile profile;
  private @Nullable PlainChromium chromium;

  Desk(Papers papers) {
    this.papers = papers;
    this.profile = NssProfile.trusting(papers.serverCa());
  }

  /** With that certificate in the store. */
  Desk(Papers papers, Path p12, String password) {
    this(papers);
    profile.importP12(p12, password);
  }

  NssProfile profile() {
    return profile;
  }

  Clerk clerk() {
    return new Clerk(browser(), papers);
  }

  void picture(String name) {
    browser().picture(name);
  }

  private PlainChromium browser() {
    PlainChromium open = chromium;
    if (open == null) {
      open = PlainChromium.open(profile);
      chromium = open;
    }
    return open;
  }

  /** The next one finds what was imported meanwhile, and no session. */
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
      chromium = null;
    }
  }

  @Override
  public void close() {
    closeBrowser();
    profile.forget();
  }
}
