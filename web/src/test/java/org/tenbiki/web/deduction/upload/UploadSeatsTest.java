package org.tenbiki.web.deduction.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

@DisplayName("メモリに置くアップロードの数（K-9）")
class UploadSeatsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch seated = new CountDownLatch(2);
  private final CountDownLatch oneSeated = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);

  /** Somebody who sits until told to leave. */
  private CompletableFuture<String> sitting(UploadSeats seats) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return seats.use(
                () -> {
                  oneSeated.countDown();
                  seated.countDown();
                  return left();
                });
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private String left() {
    try {
      assertThat(leave.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "left";
  }

  @Test
  @DisplayName("空きがなければ、待ってから言葉で断り、何も始めない。空けば受け付ける")
  void who_finds_no_seat_is_refused_until_one_is_free() throws Exception {
    UploadSeats seats = new UploadSeats(2, Duration.ZERO);
    CompletableFuture<String> first = sitting(seats);
    CompletableFuture<String> second = sitting(seats);
    assertThat(seated.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();

    CountDownLatch begun = new CountDownLatch(1);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () ->
                seats.use(
                    () -> {
                      begun.countDown();
                      return "";
                    }))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UPLOADS_BUSY));
    assertThat(begun.getCount()).isEqualTo(1);

    leave.countDown();
    assertThat(first.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("left");
    assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("left");
    assertThat(seats.use(() -> "third")).isEqualTo("third");
  }

  @Test
  @Timeout(60)
  @DisplayName("待っている人は、空いた席に着く")
  void who_waits_gets_the_seat_that_becomes_free() throws Exception {
    UploadSeats seats = new UploadSeats(1, LONG);
    CompletableFuture<String> first = sitting(seats);
    CompletableFuture<String> second = sitting(seats);
    assertThat(oneSeated.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    while (seats.waiting() == 0) {
      Thread.onSpinWait();
    }
    leave.countDown();
    assertThat(first.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("left");
    assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("left");
  }

  @Test
  @DisplayName("失敗しても席は空く")
  void a_failure_leaves_its_seat() throws Exception {
    UploadSeats seats = new UploadSeats(1, Duration.ZERO);
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(
            () ->
                seats.use(
                    () -> {
                      throw new BusinessRuleException(ErrorCode.SAME_FILE_AGAIN);
                    }))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SAME_FILE_AGAIN));
    assertThat(seats.use(() -> "next")).isEqualTo("next");
  }
}
