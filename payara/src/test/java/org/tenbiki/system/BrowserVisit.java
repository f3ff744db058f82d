package org.tenbiki.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Somebody logs in with their certificate in a plain Chromium, and looks around. */
final class BrowserVisit {
  private BrowserVisit() {}

  /**
   * @param language {@code ja} or {@code en}
   */
  static void of(Papers papers, HttpMember who, String language, Consumer<Page> visit) {
    NssProfile profile = NssProfile.trusting(papers.serverCa());
    Path folder = Checkout.temporaryFolder("p12");
    try (CertificateChoice choice = MainJobWalk.choice(papers)) {
      profile.importP12(Files.write(folder.resolve("user.p12"), who.p12()), who.password());
      try (PlainChromium chromium = PlainChromium.open(profile)) {
        Page page = chromium.page();
        page.navigate(papers.login() + "?language=" + language);
        page.locator("[id='form:password']").fill(who.password());
        page.locator("[id='form:logIn']").click();
        page.locator(".page-tools form").waitFor();
        visit.accept(page);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      profile.forget();
      Checkout.delete(folder);
    }
  }
}
