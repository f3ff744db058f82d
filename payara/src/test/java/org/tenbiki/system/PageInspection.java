package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at pages as they stand, at a wide and a narrow width, light and dark: what axe calls
 * serious or critical, and whether anything must be scrolled sideways. Contrast in the dark is the
 * same in every language and judged in Japanese alone. Leaves pictures in {@code target/pictures},
 * with what they show. Findings are collected, so that one run tells them all.
 */
final class PageInspection {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final int WIDE = 1280;
  private static final int NARROW = 390;

  /** At which widths every state is pictured, in pixels. */
  static final List<Integer> PICTURED = List.of(NARROW, WIDE);

  /** WCAG 2.2, 1.4.10: no scrolling sideways at this width. */
  private static final int NARROWEST = 320;

  /** Between the cards of a telephone and the tables of a desk. */
  private static final int TABLET = 768;

  private static final int TALL = 900;
  private static final double PATIENCE_MILLIS = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What has not come yet. Asked again and again: a promise that is waited for may never end. */
  private static final String MISSING =
      """
      Object.entries({
        scripts: document.readyState === "complete",
        styles: [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => link.sheet),
        images: [...document.images].every((image) => image.complete),
        fonts: document.fonts.status === "loaded",
      }).filter(([, come]) => !come).map(([what]) => what).join()
      """;

  /** The script that makes keys says it beside its own form. */
  private static final String ERROR = "#error-summary, [data-part=error]:visible";

  /** Searches are told apart: they find nothing rather than refuse. */
  private static final String FORM_FIELD =
      "main form:not([method=get]) :is(select, textarea, input:not([type=hidden], [type=submit]))";

  /** Whether the summary leads to each field once, in their order on the page. */
  private static final String IN_ORDER =
      """
      [...document.querySelectorAll("#error-summary a")]
        .map((link) => document.getElementById(link.hash.slice(1)))
        .every((field, place, all) => place === 0
          || all[place - 1].compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)
      """;

  private final PictureNotes notes = PictureNotes.ofBuild();
  private final String language;
  private final List<String> findings = new ArrayList<>();

  /**
   * @param language {@code ja} or {@code en}: what pictures begin with
   */
  PageInspection(String language) {
    this.language = language;
  }

  String language() {
    return language;
  }

  /** What was found, one line each. */
  List<String> findings() {
    return findings;
  }

  /**
   * Leaves the page as wide as it was, in light colours.
   *
   * @param name ends with {@code -wrong} if the page must show what is wrong
   */
  void look(Page page, String name) {
    String state = language + "-" + name;
    complete(page);
    if (!page.locator("html").getAttribute("lang").equals(language)) {
      findings.add(state + ": speaks " + page.locator("html").getAttribute("lang"));
    }
    if (name.endsWith("-wrong")) {
      expectError(page, state);
    }
    takeNote(page, name);
    for (int width : PICTURED) {
      page.setViewportSize(width, TALL);
      picture(page, state + "-" + width);
      refuseSideways(page, state, width);
      if (width == WIDE || isFirstLanguage()) {
        // the other language changes words, not structure
        complaints(state + " at " + width, axe(page));
      }
    }
    for (int width : new int[] {NARROWEST, TABLET}) {
      page.setViewportSize(width, TALL);
      refuseSideways(page, state, width);
    }
    if (isFirstLanguage()) {
      lookInTheDark(page, state);
    }
    page.setViewportSize(WIDE, TALL);
  }

  private void takeNote(Page page, String name) {
    Locator screen = page.locator("#screen-id");
    if (screen.count() == 1) {
      boolean typed = page.locator(FORM_FIELD).count() > 0;
      notes.add(new PictureNotes.Note(language, name, screen.innerText(), typed));
    } else {
      findings.add(language + "-" + name + " shows no screen ID");
    }
  }

  /** A picture shows the page as it is once everything has come. */
  private static void complete(Page page) {
    Await.until(PATIENCE, () -> page.evaluate(MISSING).equals(""));
    assertThat(page.evaluate(MISSING)).as(page.url()).isEqualTo("");
  }

  private boolean isFirstLanguage() {
    return language.equals("ja");
  }

  /** Tells what is wrong only: what is right is most of it, and nobody reads that. */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options);
  }

  private void expectError(Page page, String state) {
    try {
      page.locator(ERROR).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
      if (Boolean.FALSE.equals(page.evaluate(IN_ORDER))) {
        findings.add(state + " tells of a field twice, or not in the order of the fields");
      }
    } catch (TimeoutError e) {
      findings.add(state + " shows no error");
    }
  }

  private void lookInTheDark(Page page, String state) {
    page.setViewportSize(NARROW, TALL);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(page, state + "-dark");
    complaints(state + " dark", axe(page).withRules(List.of("color-contrast")));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void complaints(String state, AxeBuilder axe) {
    for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
      if (GRAVE.contains(rule.getImpact())) {
        findings.add(
            state
                + ": "
                + rule.getId()
                + " ("
                + rule.getImpact()
                + ") "
                + rule.getNodes().stream()
                    .map(CheckedNode::getFailureSummary)
                    .collect(Collectors.joining("; ")));
      }
    }
  }

  private void refuseSideways(Page page, String state, int width) {
    Object needed = page.evaluate("document.documentElement.scrollWidth");
    if (((Number) needed).intValue() > width) {
      findings.add(state + " needs " + needed + " pixels at " + width);
    }
  }

  private void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(notes.picture(name)));
  }
}
