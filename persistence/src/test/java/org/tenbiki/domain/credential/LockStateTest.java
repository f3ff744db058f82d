package org.tenbiki.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LockStateTest {
  private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
  private final LockoutPolicy rokin = new LockoutPolicy(6, Duration.ofMinutes(60), 3);

  @Test
  @DisplayName("6回連続の誤りで60分ロック、60分ちょうどで解除 (L-1, L-8)")
  void sixth_failure_locks_for_sixty_minutes() {
    assertThat(failed(LockState.OPEN, 5, NOON).isLockedAt(NOON)).isFalse();

    LockState locked = failed(LockState.OPEN, 6, NOON);

    assertThat(locked.isLockedAt(NOON.plusSeconds(59 * 60 + 59))).isTrue();
    assertThat(locked.isLockedAt(NOON.plusSeconds(60 * 60))).isFalse();
  }

  @Test
  @DisplayName("3回目のロックで直ちに閉塞 (L-2)")
  void third_lock_blocks_at_once() {
    LockState twice = failed(failed(LockState.OPEN, 6, NOON), 6, NOON.plusSeconds(3600));
    assertThat(twice.status()).isEqualTo(LockStatus.LOCKED);

    LockState thrice = failed(twice, 6, NOON.plusSeconds(7200));

    assertThat(thrice.status()).isEqualTo(LockStatus.BLOCKED);
    assertThat(thrice.isLockedAt(Instant.MAX)).isTrue();
  }

  @Test
  @DisplayName("ロック中は照合しない (L-7)")
  void nothing_is_counted_while_locked() {
    LockState locked = failed(LockState.OPEN, 6, NOON);

    assertThatIllegalStateException().isThrownBy(() -> locked.withFailure(rokin, NOON));
  }

  @Test
  @DisplayName("時間のないロックは人が解除するまで続く (D-4)")
  void lock_without_duration_waits_for_a_person() {
    LockoutPolicy densai = new LockoutPolicy(1, null, 3);

    LockState locked = LockState.OPEN.withFailure(densai, NOON);

    assertThat(locked.statusAt(Instant.MAX)).isEqualTo(LockStatus.LOCKED);
  }

  private LockState failed(LockState state, int times, Instant now) {
    LockState result = state;
    for (int i = 0; i < times; i++) {
      result = result.withFailure(rokin, now);
    }
    return result;
  }
}
