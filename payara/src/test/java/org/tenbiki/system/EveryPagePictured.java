package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whether all pages were looked at. Runs after every other system test, when all of them ran: what
 * is missing is then missing in a test that visits the page.
 */
@DisplayName("どの画面にも、両方の言語と幅の絵がある（画面要件の最後の段落）")
class EveryPagePictured {
  private final PictureCensus census =
      new PictureCensus(RouteCensus.screens(), PictureNotes.ofBuild());

  @Test
  @DisplayName("日本語と英語、1280ピクセルと390ピクセル")
  void every_page_has_a_picture() {
    assertThat(census.withoutPicture()).isEmpty();
  }

  @Test
  @DisplayName("入力する画面には、誤りを示した絵もある")
  void every_page_that_can_refuse_has_a_picture_of_that() {
    assertThat(census.withoutErrors()).isEmpty();
  }

  @Test
  @DisplayName("一つの名前の絵は一つの画面を写す")
  void one_name_is_one_page() {
    assertThat(census.sharedNames()).isEmpty();
  }
}
