package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page as the manuals print it; docs/manuals.md lays both side by side.
 *
 * @param screen its number
 * @param steps of its manual; empty if the page counts none
 * @param step from 1
 * @param fields labels, all required, in their order
 * @param buttons among others
 */
record ManualPage(
    String heading,
    String screen,
    List<String> steps,
    int step,
    List<String> fields,
    List<String> buttons) {
  static final ManualPage ENTRANCE =
      new ManualPage(
          "ログイン画面",
          "DC584100",
          List.of(),
          0,
          List.of(),
          List.of("ログイン", "マスターユーザーの初期登録", "一般ユーザーの初期登録", "電子証明書発行"));
  static final ManualPage REGISTRATION_LOG_IN =
      new ManualPage(
          "マスターユーザー初期登録ログイン",
          "DC584102",
          Steps.REGISTRATION,
          3,
          List.of("契約番号", "初期パスワード"),
          List.of("次へ", "キャンセル"));
  static final ManualPage REGISTRATION_FORM =
      new ManualPage(
          "マスターユーザー初期登録",
          "DC584101",
          Steps.REGISTRATION,
          4,
          List.of("ユーザーID", "パスワード", "パスワード再入力", "ユーザー名", "メールアドレス", "メールアドレス再入力"),
          List.of("登録", "キャンセル"));
  static final ManualPage REGISTRATION_RESULT =
      new ManualPage(
          "マスターユーザー初期登録結果",
          "DC584103",
          Steps.REGISTRATION,
          6,
          List.of(),
          List.of("電子証明書発行", "ログイン画面へ"));
  static final ManualPage AUTHENTICATION =
      new ManualPage(
          "電子証明書発行 ユーザー認証",
          "DC584111",
          Steps.CERTIFICATE,
          1,
          List.of("ユーザーID", "パスワード"),
          List.of("認証", "キャンセル"));
  static final ManualPage ISSUE =
      new ManualPage(
          "電子証明書発行", "DC584112", Steps.CERTIFICATE, 2, List.of(), List.of("発行", "キャンセル"));
  static final ManualPage PROGRESS =
      new ManualPage("電子証明書発行中", "DC584113", Steps.CERTIFICATE, 3, List.of(), List.of("発行結果へ"));
  static final ManualPage ISSUED =
      new ManualPage(
          "電子証明書発行結果", "DC584114", Steps.CERTIFICATE, 4, List.of(), List.of("もう一度ダウンロード", "閉じる"));
  static final ManualPage LOG_IN =
      new ManualPage("ログイン", "DC584121", List.of(), 0, List.of("パスワード"), List.of("ログイン", "キャンセル"));
  static final ManualPage TOP =
      new ManualPage(
          "トップページ", "DC584131", List.of(), 0, List.of(), List.of("契約ユーザー情報変更", "ご利用開始の手順"));
  static final ManualPage GENERAL_USER_FORM =
      new ManualPage(
          "一般ユーザーの登録",
          "DC584202",
          List.of(),
          0,
          List.of("ユーザーID", "初回パスワード", "初回パスワード再入力", "ユーザー名", "メールアドレス", "メールアドレス再入力"),
          List.of("登録", "キャンセル"));
  static final ManualPage GENERAL_USER =
      new ManualPage("一般ユーザーの詳細", "DC584203", List.of(), 0, List.of(), List.of("変更", "削除"));

  private static final List<String> HELP =
      List.of(
          "さくらろうきん ヘルプデスク", "0120-000-000", "平日 9:00〜18:00（祝日と12月31日〜1月3日を除く）", "お取引店にお問い合わせください");

  /** Step names as the manuals number them. */
  private static final class Steps {
    static final List<String> REGISTRATION =
        List.of("URLアクセス", "マスターユーザー初期登録選択", "初期登録ログイン", "登録内容入力", "登録実行", "登録結果");
    static final List<String> RENEWAL =
        List.of("URLアクセス", "電子証明書発行選択", "ユーザー認証", "発行", "発行中", "発行結果", "インポート");
    static final List<String> CERTIFICATE = List.of("ユーザー認証", "発行", "発行中", "発行結果", "インポート");
  }

  /** The same page of an issue in a renewal, whose steps count the way to it too. */
  ManualPage inRenewal() {
    int before = Steps.RENEWAL.size() - Steps.CERTIFICATE.size();
    return new ManualPage(heading, screen, Steps.RENEWAL, step + before, fields, buttons);
  }

  /** Fails unless the clerk sees this page, with everything that is printed of it. */
  void isSeenBy(Clerk clerk) {
    clerk.sees(heading);
    Page page = clerk.page();
    assertThat(page).hasTitle("ろうきん賃金控除事務支援システム " + heading);
    assertThat(page.locator("#screen-id")).hasText(screen);
    HELP.forEach(line -> assertThat(page.locator(".help")).containsText(line));
    if (steps.isEmpty()) {
      assertThat(page.locator(".steps")).hasCount(0);
    } else {
      clerk.seesStep(steps, step);
    }
    Locator labels = page.locator("main label.field-label");
    assertThat(labels).hasCount(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      assertThat(labels.nth(i)).hasText(Pattern.compile("^\\s*" + fields.get(i) + "\\s*必須\\s*$"));
    }
    buttons.forEach(button -> assertThat(clerk.choice(button)).isVisible());
    keyboards(page);
  }

  /** A ソフトウェアキーボード beside each password field. */
  private void keyboards(Page page) {
    Locator keyboards = page.locator(".password-keyboard");
    int passwords = (int) fields.stream().filter(label -> label.contains("パスワード")).count();
    assertThat(keyboards).hasCount(passwords);
    for (Locator keyboard : keyboards.all()) {
      assertThat(keyboard).hasText("ソフトウェアキーボード");
    }
  }
}
