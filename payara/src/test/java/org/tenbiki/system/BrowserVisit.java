package org.tenbiki.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A plain Chromium that holds a user's certificate, at the log-in page or behind it. */
final class BrowserVisit implements AutoCloseable {
  private final NssProfile profile;
  private final CertificateChoice choice;
  private final PlainChromium chromium;
  private final Papers papers;
  private final HttpMember user;

  private BrowserVisit(Papers papers, HttpMember user) {
    this.papers = papers;
    this.user = user;
    profile = NssProfile.trusting(papers.serverCa());
    importP12();
    choice = CertificateChoice.of(papers);
    chromium = PlainChromium.open(profile);
  }

  /** At the log-in page, the certificate shown. */
  static BrowserVisit of(Papers papers, HttpMember user, String language) {
    BrowserVisit visit = new BrowserVisit(papers, user);
    visit.openLogIn(language);
    return visit;
  }

  void openLogIn(String language) {
    page().navigate(papers.login() + "?language=" + language);
  }

  /** Behind the log-in. */
  static void loggedIn(
      Papers papers, HttpMember user, String language, Consumer<BrowserVisit> what) {
    try (BrowserVisit visit = of(papers, user, language)) {
      visit.logIn();
      what.accept(visit);
    }
  }

  private void importP12() {
    Path folder = Checkout.temporaryFolder("p12");
    try {
      profile.importP12(Files.write(folder.resolve("user.p12"), user.p12()), user.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Checkout.delete(folder);
    }
  }

  Page page() {
    return chromium.page();
  }

  String password() {
    return user.password();
  }

  /** Types the password and waits for the page behind it. */
  void logIn() {
    page().locator("[id='form:password']").fill(user.password());
    page().locator("[id='form:logIn']").click();
    page().locator(".page-tools form").waitFor();
  }

  /** Opens a page of the member listener, whose address begins with {@code /}. */
  void open(String address) {
    page().navigate(papers.memberUrl() + address);
  }

  /** Clicks the first link whose address contains that. */
  void follow(String address) {
    page().locator("a[href*='" + address + "']").first().click();
  }

  /** Presses the button of the page's form. */
  void press(String button) {
    page().locator("[id='form:" + button + "']").click();
  }

  void fill(String field, String text) {
    page().locator("[id='form:" + field + "']").fill(text);
  }

  @Override
  public void close() {
    chromium.close();
    choice.close();
    profile.forget();
  }
}
