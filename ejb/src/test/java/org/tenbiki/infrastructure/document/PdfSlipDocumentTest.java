package org.tenbiki.infrastructure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchDates;
import org.tenbiki.domain.deduction.ControlTotal;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DepositAccount;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.SlipDocument;

@DisplayName("まとめ入金依頼書のPDF（K-5）")
class PdfSlipDocumentTest {
  private static final Instant APPROVED = Instant.parse("2026-04-20T05:06:07Z");
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  @TempDir Path folder;

  @Test
  @DisplayName("件数、金額、予定日、口座、受付番号、承認者、何枚目かが読める")
  void paper_tells_the_sum() throws Exception {
    assertThat(text(slip(new DepositAccount("001", AccountKind.ORDINARY, "1234567")), "ja"))
        .contains("まとめ入金依頼書", "髙橋﨑 労働組合", "AB123456", "202604-000000-1", "2026年4月30日")
        .contains("001 普通 1234567", "髙橋花子", "2026年4月20日 14:06:07", "2026年4月分 月例")
        .containsPattern("請求 +3 +1,006,000")
        .containsPattern("控除不能 +1 +1,000")
        .containsPattern("入金中止 +1 +2,000")
        .containsPattern("入金 +1 +1,003,000")
        .containsPattern("1 ?/ ?1")
        .doesNotContain("無効");
  }

  @Test
  @DisplayName("英語でも印刷でき、口座がなければそう書き、取り消したものは無効とわかる")
  void voided_paper_says_so() throws Exception {
    PaymentSlip slip = slip(null);
    slip.voidAt(APPROVED.plusSeconds(60), 1);
    assertThat(text(slip, "en"))
        .contains("Payment slip", "This slip is void", "20 April 2026 14:07:07")
        .contains("As your branch told you", "30 April 2026");
  }

  private static PaymentSlip slip(@Nullable DepositAccount account) {
    DeductionBatch batch =
        new DeductionBatch(
            1,
            2,
            null,
            DeductionKind.MONTHLY,
            APRIL,
            new BatchDates(APRIL.atDay(25), APRIL.atDay(30), LocalDate.of(2026, 4, 23)),
            APPROVED);
    ControlTotal total =
        ControlTotal.of(
            List.of(
                new ListSum(Product.LOAN, Outcome.UNDEDUCTIBLE, 1, 1_000),
                new ListSum(Product.LOAN, Outcome.STOPPED, 1, 2_000),
                new ListSum(Product.SAVINGS, Outcome.PAYABLE, 1, 1_003_000)));
    return new PaymentSlip(batch, 0, total, "髙橋﨑 労働組合", account, APPROVED, 3, "髙橋花子");
  }

  private String text(PaymentSlip slip, String language) throws Exception {
    byte[] pdf =
        new PdfSlipDocument()
            .render(
                new SlipDocument.Paper(
                    "さくらろうきん",
                    "ろうきん賃金控除事務支援システム",
                    "AB123456",
                    "髙橋﨑 労働組合",
                    DeductionKind.MONTHLY,
                    APRIL,
                    slip,
                    Locale.forLanguageTag(language)));
    return PrintedPaper.text(Files.write(folder.resolve("slip.pdf"), pdf));
  }
}
