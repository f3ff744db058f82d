package org.tenbiki.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Chromium of the operating system with the certificate store of an {@link NssProfile}. Never
 * told to ignore a certificate error, and no proxy stands between it and the product.
 */
final class PlainChromium implements AutoCloseable {
  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int TALL = 900;
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final BrowserContext context;
  private final Path folder;

  private PlainChromium(Playwright playwright, BrowserContext context, Path folder) {
    this.playwright = playwright;
    this.context = context;
    this.folder = folder;
  }

  static PlainChromium open(NssProfile profile) {
    Path folder = Checkout.temporaryFolder("browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                folder.resolve("profile"),
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setHeadless(true)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))
                    .setEnv(
                        Map.of("HOME", profile.home().toString(), "PATH", System.getenv("PATH")))
                    .setLocale("ja-JP")
                    .setTimezoneId("Asia/Tokyo")
                    .setAcceptDownloads(true)
                    .setViewportSize(WIDE, TALL));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return new PlainChromium(playwright, context, folder);
  }

  Page page() {
    return context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
  }

  /** Leaves a picture at both widths in {@code target/screenshots}. */
  void picture(String name) {
    Page page = page();
    for (int width : new int[] {NARROW, WIDE}) {
      page.setViewportSize(width, TALL);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Checkout.target().resolve("screenshots").resolve(name + "-" + width + ".png")));
    }
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
    Checkout.delete(folder);
  }
}
