package org.tenbiki.web.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("本文がファイルである要求：大きさの上限（K-9）")
class SpooledBodyTest {
  private static final long UNKNOWN = -1;

  /** As many zeros as it says, and it counts what was taken. */
  private static final class Zeros extends InputStream {
    private final long length;
    private long taken;

    Zeros(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      if (taken == length) {
        return -1;
      }
      taken++;
      return 0;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (taken == length) {
        return -1;
      }
      int read = (int) Math.min(most, length - taken);
      taken += read;
      return read;
    }
  }

  @Test
  @DisplayName("届いたままの内容が残る")
  void what_arrived_is_kept_as_it_is() throws IOException {
    byte[] sent = {1, 2, 3};
    try (SpooledBody body = SpooledBody.of(sent.length, new ByteArrayInputStream(sent))) {
      assertThat(body.bytes()).isEqualTo(sent);
    }
  }

  @Test
  @DisplayName("上限ちょうどは受け取り、1バイトでも超えれば、残りを読まずに断る")
  void one_byte_too_many_is_refused() throws IOException {
    try (SpooledBody body = SpooledBody.of(UNKNOWN, new Zeros(ListLimits.MOST_BYTES))) {
      assertThat(body.bytes()).hasSize(ListLimits.MOST_BYTES);
    }
    Zeros endless = new Zeros(Long.MAX_VALUE);
    refused(UNKNOWN, endless);
    assertThat(endless.taken)
        .isBetween(ListLimits.MOST_BYTES + 1L, ListLimits.MOST_BYTES + 65_536L);
  }

  @Test
  @DisplayName("大きすぎると名乗れば、1バイトも読まない")
  void what_says_that_it_is_too_large_is_not_read() {
    Zeros body = new Zeros(ListLimits.MOST_BYTES + 1L);
    refused(ListLimits.MOST_BYTES + 1L, body);
    assertThat(body.taken).isZero();
  }

  private static void refused(long announced, InputStream body) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> SpooledBody.of(announced, body))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LIST_FILE_TOO_LARGE));
  }
}
