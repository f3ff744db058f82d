package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A password field by mouse, by keys and by what a screen reader is told. */
@ExtendWith(SharedProduct.Starter.class)
@DisplayName("パスワード欄とソフトウェアキーボード（M-1、M-4、C-1、画面要件17・18・22）")
class PasswordFieldIT {
  private static final String PASSWORD = "初期パスワード";

  private final SharedProduct product;
  private final List<String> complaints = new ArrayList<>();
  private final Papers papers;
  private @Nullable NssProfile profile;
  private @Nullable PlainChromium chromium;

  PasswordFieldIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
  }

  @BeforeEach
  void open() {
    profile = NssProfile.trusting(papers.serverCa());
    chromium = PlainChromium.open(profile);
    complaints.clear();
    page().onConsoleMessage(message -> complaints.add(message.text()));
    page().onPageError(complaints::add);
    page().navigate(papers.entry() + "registration/login");
  }

  /** Our strict content security policy would speak here, as would any broken script. */
  @AfterEach
  void nothing_was_refused_by_the_browser() {
    if (chromium != null) {
      chromium.close();
    }
    if (profile != null) {
      profile.forget();
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  @DisplayName("マウスだけで入力してログインでき、押したキーは光らない")
  void a_password_is_typed_by_mouse_alone() {
    Papers.Contract contract = product.contract();
    clerk().fill("契約番号", contract.number());
    openKeyboard();
    for (char c : contract.initialPassword().toCharArray()) {
      Locator capitals = key("大文字");
      boolean on = capitals.getAttribute("aria-pressed").equals("true");
      if (Character.isUpperCase(c) != on) {
        capitals.click();
      }
      page().locator("[data-skbtn='" + c + "']").click();
    }

    assertThat(field()).hasValue(contract.initialPassword());
    assertThat(field()).hasAttribute("type", "password");
    assertThat(page().locator(".hg-activeButton")).hasCount(0);
    assertThat(count()).hasText("6文字入力しています");
    clerk().press("次へ");
    clerk().sees("マスターユーザー初期登録");
  }

  @Test
  @DisplayName("キーボードだけで開き、移り、押し、Escで閉じると元のボタンに戻る")
  void keys_alone_move_press_and_close() {
    opener().press("Enter");
    assertFocus("1");
    page().keyboard().press("ArrowDown");
    assertFocus("小文字のq");
    page().keyboard().press("ArrowRight");
    page().keyboard().press("Enter");
    page().keyboard().press("End");
    page().keyboard().press("Space");
    assertThat(field()).hasValue("wp");
    page().keyboard().press("ArrowDown");
    page().keyboard().press("ArrowDown");
    page().keyboard().press("ArrowDown");
    page().keyboard().press("Home");
    assertFocus("大文字");
    page().keyboard().press("Enter");
    assertFocus("大文字");
    assertThat(key("大文字")).hasAttribute("aria-pressed", "true");
    page().keyboard().press("ArrowUp");
    assertFocus("大文字のZ");
    page().keyboard().press("Enter");
    assertThat(field()).hasValue("wpZ");
    page().keyboard().press("Tab");
    assertFocus("キーの並びを変える");

    page().keyboard().press("Escape");
    assertThat(keyboard()).hasCount(0);
    assertFocus("ソフトウェアキーボード");
    assertThat(opener()).hasAttribute("aria-expanded", "false");
  }

  @Test
  @DisplayName("どのキーにも読み上げる名前があり、知らせるのは文字数だけ")
  void every_key_has_a_name_and_only_the_number_is_told() {
    openKeyboard();
    for (String layout : List.of("lower", "大文字", "記号")) {
      if (!layout.equals("lower")) {
        key(layout).click();
      }
      Locator keys = keyboard().getByRole(AriaRole.BUTTON);
      assertThat(keys.count()).isGreaterThan(40);
      for (Locator one : keys.all()) {
        assertThat(one).hasAccessibleName(Pattern.compile("\\S"));
      }
    }
    key("アットマーク").click();
    key("小なり").click();
    key("円記号（バックスラッシュ）").click();
    key("空白").click();
    assertThat(field()).hasValue("@<\\ ");
    key("1文字消す").click();
    assertThat(count()).hasText("3文字入力しています");
    key("すべて消す").click();
    assertThat(field()).hasValue("");
    assertThat(count()).hasText("0文字入力しています");
    assertThat(page().getByRole(AriaRole.GROUP)).hasAccessibleName("ソフトウェアキーボード");
  }

  @Test
  @DisplayName("キーの並びを変えると、ほかの画面でも変わったままになり、戻せる")
  void shuffled_keys_stay_for_the_visit() {
    openKeyboard();
    List<String> usual = labels();
    key("キーの並びを変える").click();
    List<String> shuffled = labels();
    assertThat(shuffled).isNotEqualTo(usual).containsExactlyInAnyOrderElementsOf(usual);
    Cookie kept =
        page().context().cookies().stream()
            .filter(cookie -> cookie.name.equals("__Host-tenbiki-shuffle"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.expires).as("ends with the visit").isEqualTo(-1);

    page().navigate(papers.entry() + "certificate/authentication");
    openKeyboard();
    assertThat(key("キーの並びを変える")).hasAttribute("aria-pressed", "true");
    assertThat(labels()).isNotEqualTo(usual);
    key("キーの並びを変える").click();
    assertThat(labels()).isEqualTo(usual);
  }

  @Test
  @DisplayName("開いている間も直接の入力と貼り付けができ、文字はカーソルの位置に入る")
  void typing_and_pasting_stay_possible() {
    clerk().fill("契約番号", "ab");
    clerk().field("契約番号").selectText();
    page().keyboard().press("Control+C");
    openKeyboard();
    field().focus();
    page().keyboard().press("Control+V");
    page().keyboard().type("12");
    assertThat(count()).hasText("4文字入力しています");
    page().keyboard().press("Home");
    page().keyboard().press("ArrowRight");
    key("小文字のx").click();
    key("小文字のy").click();
    assertThat(field()).hasValue("axyb12");
    key("閉じる").click();
    assertThat(keyboard()).hasCount(0);
    assertThat(field()).hasAttribute("autocomplete", "current-password");
  }

  @Test
  @DisplayName("新しいパスワードの条件が入力につれて変わり、判断はサーバーがする")
  void the_rule_is_followed_while_typing_and_judged_by_the_server() {
    Papers.Contract contract = product.contract();
    clerk().fill("契約番号", contract.number());
    clerk().fill(PASSWORD, contract.initialPassword());
    clerk().press("次へ");
    clerk().sees("マスターユーザー初期登録");
    Locator password = clerk().field("パスワード");
    assertThat(password).hasAttribute("autocomplete", "new-password");
    assertMet("form:password");
    password.fill("abc");
    assertMet("form:password", "半角の英字と数字だけ");
    password.fill("abcdefg");
    assertMet("form:password", "6～12文字", "半角の英字と数字だけ");
    password.fill("abcdefg1");
    assertMet("form:password", "6～12文字", "半角の英字と数字だけ", "英字と数字の両方");
    assertThat(page().getByText("パスワードの条件3件のうち3件ができています")).isAttached();
    password.fill("abcdefg1-");
    assertMet("form:password", "6～12文字", "英字と数字の両方");
    clerk().fill("パスワード再入力", "abcdefg1-");
    assertMet("form:passwordAgain", "上のパスワードと同じ");
    password.fill("abcdefg1");
    assertMet("form:passwordAgain");

    page().locator(".password-show").first().click();
    assertThat(password).hasAttribute("type", "text");
    clerk().press("登録");
    assertThat(page().locator("#error-summary")).containsText("E1005");
    assertThat(password).hasAttribute("type", "password");
  }

  @Test
  @DisplayName("番号をボタンで写すと「コピーしました」と伝わる")
  void an_id_is_copied_and_that_is_told() {
    Papers.Contract contract = product.contract();
    clerk().fill("契約番号", contract.number());
    clerk().fill(PASSWORD, contract.initialPassword());
    clerk().press("次へ");
    clerk().sees("マスターユーザー初期登録");
    page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("コピー 契約")).click();
    assertThat(page().locator(".copied")).hasText("コピーしました");
    assertThat(page().locator(".copied")).hasRole(AriaRole.STATUS);
    clerk().field("ユーザーID").focus();
    page().keyboard().press("Control+V");
    assertThat(clerk().field("ユーザーID")).hasValue(contract.number());
  }

  private void assertMet(String field, String... lines) {
    Locator list = page().locator(".checks[data-field='" + field + "'] .check-met");
    assertThat(list).hasCount(lines.length);
    for (String line : lines) {
      assertThat(list.filter(new Locator.FilterOptions().setHasText(line))).hasCount(1);
    }
  }

  private void assertFocus(String name) {
    assertThat(page().locator(":focus")).hasAccessibleName(name);
  }

  private void openKeyboard() {
    opener().click();
    keyboard().locator(".hg-button").first().waitFor();
  }

  /** What stands on the keys, row by row. */
  private List<String> labels() {
    return keyboard().locator(".hg-standardBtn").allInnerTexts();
  }

  private Locator opener() {
    return page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ソフトウェアキーボード").setExact(true));
  }

  private Locator keyboard() {
    return page().locator(".keyboard");
  }

  private Locator key(String name) {
    return keyboard()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator field() {
    return clerk().field(PASSWORD);
  }

  private Clerk clerk() {
    if (chromium == null) {
      throw new IllegalStateException("not open");
    }
    return new Clerk(chromium, papers);
  }

  private Page page() {
    return clerk().page();
  }

  /** What is told of the software keyboard's field. */
  private Locator count() {
    Locator told = page().locator(".keyboard-count");
    assertThat(told).hasRole(AriaRole.STATUS);
    return told;
  }
}
