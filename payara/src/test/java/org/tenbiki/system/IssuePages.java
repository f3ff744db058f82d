package org.tenbiki.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The steps that both manuals print alike, from ユーザー認証 to インポート. */
final class IssuePages {
  private static final String STATE = "**/certificate/state";

  private final Clerk clerk;
  private final String userId;
  private final String password;

  private final UnaryOperator<ManualPage> counted;

  IssuePages(Clerk clerk, String userId, String password) {
    this(clerk, userId, password, UnaryOperator.identity());
  }

  private IssuePages(
      Clerk clerk, String userId, String password, UnaryOperator<ManualPage> counted) {
    this.clerk = clerk;
    this.userId = userId;
    this.password = password;
    this.counted = counted;
  }

  /** Of somebody whose certificate is still usable. */
  static IssuePages renewing(Clerk clerk, String userId, String password) {
    return new IssuePages(clerk, userId, password, ManualPage::inRenewal);
  }

  /** ユーザー認証, from its page to 発行's. */
  void authentication() {
    clerk.cancels(ManualPage.AUTHENTICATION, () -> clerk.follow("電子証明書発行"));
    authenticate();
  }

  private void authenticate() {
    clerk.fill("ユーザーID", userId);
    clerk.fill("パスワード", password);
    clerk.press("認証");
    clerk.isAt(counted.apply(ManualPage.ISSUE));
  }

  /** 発行, from its page to 電子証明書発行中, which is held until {@link #progress} has seen it. */
  void issue() {
    clerk.cancels(
        counted.apply(ManualPage.ISSUE),
        () -> {
          clerk.follow("電子証明書発行");
          authenticate();
        });
    clerk.seesText(userId);
    clerk
        .page()
        .route(STATE, route -> route.fulfill(new Route.FulfillOptions().setBody("ISSUING")));
    clerk.press("発行");
    clerk.isAt(counted.apply(ManualPage.PROGRESS));
  }

  /** 発行中, from its page to 発行結果; the file as it comes by itself. */
  Path progress(Path into) {
    Page page = clerk.page();
    assertThat(page.locator("[role=status][aria-live=polite] progress")).isVisible();
    clerk.seesText("このままお待ちください");
    Download download = page.waitForDownload(() -> page.unroute(STATE));
    Path file = into.resolve(download.suggestedFilename());
    download.saveAs(file);
    clerk.isAt(counted.apply(ManualPage.ISSUED));
    return file;
  }

  /**
   * 発行結果: the file once more, and what is to be done with it.
   *
   * @param lastDay of the certificate, as pages write it
   */
  void result(Path file, String lastDay) {
    assertThat(file.getFileName().toString()).matches(userId + "\\d{14}\\.p12");
    clerk.seesText(file.getFileName().toString());
    clerk.seesText(lastDay);
    clerk.seesText("取り込みが終わるまで、この画面を閉じないでください");
    clerk.seesText("ログオンアカウントごとに取り込みが必要です");
    clerk.seesText("ファイルのパスワードは、登録したパスワードと同じです");
    Download again = clerk.page().waitForDownload(() -> clerk.choose("もう一度ダウンロード"));
    try {
      assertThat(Files.mismatch(again.path(), file)).isEqualTo(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** インポート, with the registered password alone, and 閉じる. */
  void importInto(NssProfile profile, Path file) {
    assertThat(profile.attemptImport(file, "wrong").exit()).isNotZero();
    profile.importP12(file, password);
    clerk.press("閉じる");
    clerk.isAt(ManualPage.ENTRANCE);
    clerk.seesText("電子証明書発行を終了しました");
  }
}
