package org.tenbiki.infrastructure.contractfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.contract.ContractFile;
import org.tenbiki.domain.contract.FileEncoding;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.infrastructure.Mutations;
import org.tenbiki.infrastructure.csv.FileText;

/** Source: security.md, fault 28. */
@DisplayName("契約のファイル：どんなに壊しても、読めるか断られるか（セキュリティ28）")
class ContractFileFuzzTest {
  private static final int MOST_ROWS = 3;
  private static final String VALID =
      "契約番号,契約者名,お取引店,初期パスワード,控除種別\r\n"
          + "AB123456,\"さくら,労働組合\",本店,abc123,月例\r\n,髙橋労働組合,支店,abc124,\r\n";

  private final CsvContractFileReader reader = new CsvContractFileReader();

  @Test
  @DisplayName("行数は上限を超えず、断りには理由が一つある")
  void a_file_is_read_or_refused_with_a_reason() {
    List<byte[]> valid = List.of(VALID.getBytes(UTF_8), VALID.getBytes(FileText.WINDOWS_31J));
    Mutations mutations = new Mutations(3);
    int read = 0;
    for (int i = 0; i < Mutations.COUNT; i++) {
      try {
        ContractFile file =
            reader.read(mutations.of(valid), FileEncoding.values()[i % 3], MOST_ROWS);
        assertThat(file.rows()).hasSizeLessThanOrEqualTo(MOST_ROWS);
        read++;
      } catch (InvalidInputException refused) {
        assertThat(refused.violations()).hasSize(1);
      }
    }
    assertThat(read).isBetween(Mutations.COUNT / 100, Mutations.COUNT);
  }
}
