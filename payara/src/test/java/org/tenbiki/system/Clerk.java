package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A clerk at the browser, who knows pages by their Japanese headings, labels and buttons only. */
final class Clerk {
  private final PlainChromium chromium;
  private final Papers papers;

  Clerk(PlainChromium chromium, Papers papers) {
    this.chromium = chromium;
    this.papers = papers;
  }

  Page page() {
    return chromium.page();
  }

  void openEntry() {
    page().navigate(papers.entry());
    sees("ログイン画面");
  }

  void register(Papers.Contract contract, Member member) {
    openEntry();
    follow("マスターユーザーの初期登録");
    sees("マスターユーザー初期登録ログイン");
    fill("契約番号", contract.number());
    fill("初期パスワード", contract.initialPassword());
    press("次へ");
    sees("マスターユーザー初期登録");
    fill("ユーザーID", member.userId());
    fill("パスワード", member.password());
    fill("パスワード再入力", member.password());
    fill("ユーザー名", member.name());
    fill("メールアドレス", member.mail());
    fill("メールアドレス再入力", member.mail());
    press("登録");
    sees("マスターユーザー初期登録結果");
  }

  /** Takes a certificate; the file as downloaded, under the name that the page gave it. */
  Path takeCertificate(String userId, String password, Path into) {
    openEntry();
    follow("電子証明書発行");
    sees("電子証明書発行 ユーザー認証");
    fill("ユーザーID", userId);
    fill("パスワード", password);
    press("認証");
    sees("電子証明書発行");
    Download download = page().waitForDownload(() -> press("発行"));
    sees("電子証明書発行結果");
    Path file = into.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /** As a master who is logged in, from the top page to the new user's. */
  void registerGeneralUser(Member member) {
    choose("一般ユーザーの管理");
    sees("一般ユーザーの一覧");
    choose("一般ユーザーの登録");
    isAt(ManualPage.GENERAL_USER_FORM);
    fill("ユーザーID", member.userId());
    fill("初回パスワード", member.password());
    fill("初回パスワード再入力", member.password());
    fill("ユーザー名", member.name());
    fill("メールアドレス", member.mail());
    fill("メールアドレス再入力", member.mail());
    press("登録");
    isAt(ManualPage.GENERAL_USER);
  }

  /** From the entry page to the page that asks for the password, certificate shown. */
  void chooseLogin() {
    openEntry();
    follow("ログイン");
    sees("ログイン");
  }

  void logIn(String password) {
    chooseLogin();
    fill("パスワード", password);
    press("ログイン");
  }

  void sees(String heading) {
    Locator title =
        page()
            .getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setLevel(1).setName(heading).setExact(true));
    try {
      title.waitFor();
    } catch (TimeoutError e) {
      String read = page().locator("body").innerText();
      throw new AssertionError(
          "「"
              + heading
              + "」 expected, but "
              + page().url()
              + " reads:\n"
              + read
              + InquiryNumber.lookedUp(read),
          e);
    }
  }

  /**
   * Sees the steps of the manual, numbered.
   *
   * @param current from 1
   */
  void seesStep(List<String> steps, int current) {
    String[] numbered =
        IntStream.range(0, steps.size())
            .mapToObj(i -> (i + 1) + ". " + steps.get(i))
            .toArray(String[]::new);
    assertThat(page().locator(".steps li")).hasText(numbered);
    assertThat(page().locator("[aria-current=step]")).hasText(numbered[current - 1]);
    assertThat(page().locator(".steps-count")).hasText("全" + steps.size() + "ステップ中" + current);
  }

  /** Sees a part of the page under that heading. */
  void seesPart(String heading) {
    assertThat(
            page()
                .locator("main")
                .getByRole(
                    AriaRole.HEADING,
                    new Locator.GetByRoleOptions().setLevel(2).setName(heading).setExact(true)))
        .isVisible();
  }

  /** Sees the page as the manuals print it. */
  void isAt(ManualPage page) {
    page.isSeenBy(this);
  }

  /** キャンセル leads to the entry page; comes back the given way. */
  void cancels(ManualPage from, Runnable back) {
    isAt(from);
    choose("キャンセル");
    isAt(ManualPage.ENTRANCE);
    back.run();
    isAt(from);
  }

  void seesText(String text) {
    assertThat(page().locator("body")).containsText(text);
  }

  void follow(String link) {
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  void press(String button) {
    page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Whether it is a link or a button, on the page or in the menu, clerks see the same. */
  void choose(String name) {
    choice(name).click();
  }

  Locator choice(String name) {
    return choice("main, .menu", name);
  }

  /** On the page, where the menu has one of the same name. */
  void chooseOnPage(String name) {
    choice("main", name).click();
  }

  private Locator choice(String where, String name) {
    Locator here = page().locator(where);
    return here.getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .or(
            here.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)));
  }

  void fill(String label, String value) {
    field(label).fill(value);
  }

  /** Labels carry a badge that says whether the field may stay empty. */
  Locator field(String label) {
    return page().getByLabel(Pattern.compile("^\\s*" + label + "\\s*(必須|任意)?\\s*$"));
  }
}
