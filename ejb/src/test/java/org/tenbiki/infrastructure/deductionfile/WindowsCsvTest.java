package org.tenbiki.infrastructure.deductionfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;

@DisplayName("Windows-31JのCSV：似た別の字にせず、書けない字は〓にする（formats、CSV）")
class WindowsCsvTest {
  private final DeductionFileAdapter files = new DeductionFileAdapter();

  @ParameterizedTest
  @CsvSource({
    "髙﨑①～－, 髙﨑①～－",
    "𠮷野, 〓野",
    "¥12, 〓12",
    "A·1, A〓1",
    "µ«»¢£¬¯¸‾ゔ, 〓〓〓〓〓〓〓〓〓〓",
    "−12, 〓12",
    "=12, =12",
    "\u00A0=12, 〓=12"
  })
  void what_cannot_be_carried_is_marked(String text, String read) throws IOException {
    ResultLine line = new ResultLine("1", text, 5_000, null, false, text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineWriter<AnsweredLine> writer =
        files.beginResult(
            out,
            FileForm.CSV_WINDOWS,
            FaultTableTest.BATCH,
            new FixedHeader("1234567890", "", "9999", "", "001", "", "", ""));
    writer.line(new AnsweredLine(request(text), line));
    writer.finish();
    List<ResultLine> lines = new ArrayList<>();
    FileFaults faults = new FileFaults();
    files.readResult(out.toByteArray(), FaultTableTest.BATCH, (row, one) -> lines.add(one), faults);
    assertThat(faults.kept()).isEmpty();
    assertThat(lines).containsExactly(new ResultLine("1", read, 5_000, null, false, read));
  }

  private static RequestLine request(String employeeNumber) {
    return new RequestLine(
        "1",
        DataType.DEDUCT,
        employeeNumber,
        "",
        "ﾔﾏﾀﾞ",
        "",
        Product.LOAN,
        PayerAccount.of("", ""),
        null,
        5_000,
        null,
        null,
        null);
  }
}
