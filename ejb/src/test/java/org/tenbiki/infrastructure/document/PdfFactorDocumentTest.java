package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.secondfactor.GridCard;
import org.tenbiki.domain.secondfactor.IssuedFactor;
import org.tenbiki.domain.secondfactor.IssuedFactor.Token;
import org.tenbiki.domain.secondfactor.QrCode;

@DisplayName("お客様カードと登録の用紙 (B-2)")
class PdfFactorDocumentTest {
  private static final String URI =
      "otpauth://totp/%E3%81%82:aoba0001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=6";

  private final PdfFactorDocument document = new PdfFactorDocument();

  @Test
  @DisplayName("カードには50の欄と列・行の見出し、番号、名前が1枚に印刷される")
  void card_prints_every_cell() throws IOException {
    GridCard card = GridCard.random(new Random(1));

    try (PDDocument pdf = Loader.loadPDF(document.render(factor(card, null)))) {
      String text = text(pdf);
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text)
          .contains("お客様カード", "髙橋花子", "青葉精機株式会社", "aoba0001", "0123456789", "2026年11月21日")
          .contains("アイウエオカキクケコ".split(""));
      for (int row = 0; row < GridCard.ROWS; row++) {
        assertThat(text).contains((row + 1) + " " + String.join(" ", card.row(row)));
      }
    }
  }

  @Test
  @DisplayName("登録の用紙の文字とQRコードは同じ秘密を表す")
  void token_prints_text_and_a_readable_code() throws Exception {
    byte[] paper = document.render(factor(null, new Token("GEZD GNBV", URI, 60)));

    try (PDDocument pdf = Loader.loadPDF(paper)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text(pdf)).contains("GEZD GNBV", "60秒", "0123456789");
      assertThat(read(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).isEqualTo(URI);
    }
  }

  @Test
  @DisplayName("画面のQRコードも読み取れる")
  void code_on_the_screen_is_readable() throws Exception {
    QrCode code = document.qrCode(URI);
    int scale = 4;
    BufferedImage image =
        new BufferedImage(code.size() * scale, code.size() * scale, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(0, 0, image.getWidth(), image.getHeight());
    for (String module : code.path().substring(1).replace("h1v1h-1z", "").split("M")) {
      List<Integer> place = List.of(module.split(" ")).stream().map(Integer::valueOf).toList();
      for (int i = 0; i < scale * scale; i++) {
        image.setRGB(place.get(0) * scale + i % scale, place.get(1) * scale + i / scale, 0);
      }
    }

    assertThat(read(image)).isEqualTo(URI);
  }

  private static String text(PDDocument pdf) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(
                  new HybridBinarizer(
                      new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no QR code found", e);
    }
  }

  private static IssuedFactor factor(@Nullable GridCard card, @Nullable Token token) {
    return new IssuedFactor(
        "あおばしんきん",
        "あおばしんきん法人インターネットバンキング",
        "青葉精機株式会社",
        "aoba0001",
        "髙橋花子",
        "0123456789",
        LocalDate.of(2026, 11, 21),
        card,
        token);
  }
}
