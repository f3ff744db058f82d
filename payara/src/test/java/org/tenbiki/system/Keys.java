package org.tenbiki.system;

import com.microsoft.playwright.Page;

/** Work by the keyboard alone: the tab key until the focus is there and can be seen. */
final class Keys {
  /** More than any page has. */
  private static final int MOST_STOPS = 90;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Follows a link or presses a button of the page's form. */
  void press(String target) {
    reach(target);
    page.keyboard().press("Enter");
  }

  void pressButton(String button) {
    press("[id='form:" + button + "']");
  }

  /** Replaces what stands in a field. */
  void type(String field, String text) {
    typeInto("[id='form:" + field + "']", text);
  }

  private void typeInto(String target, String text) {
    reach(target);
    page.keyboard().press("Control+A");
    page.keyboard().insertText(text);
  }

  /** From the menu to a list, and there to what is looked for. */
  void search(String list, String text) {
    press(".menu a[href*='" + list + "']");
    page.waitForURL("**/" + list + "**");
    typeInto("#search", text);
    page.keyboard().press("Enter");
    page.waitForURL("**search=" + text + "*");
  }

  /** Ticks a box. */
  void tick(String target) {
    reach(target);
    page.keyboard().press("Space");
    if (!page.locator(target).isChecked()) {
      throw new AssertionError("the space bar does not tick " + target);
    }
  }

  private void reach(String target) {
    page.locator(target).first().waitFor();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(target).first().evaluate("e => e.matches(':focus-visible')").equals(true)) {
        return;
      }
    }
    throw new AssertionError("no way by keys to " + target + " on " + page.url());
  }
}
