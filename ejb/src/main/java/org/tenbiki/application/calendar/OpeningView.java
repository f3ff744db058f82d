package org.tenbiki.application.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether members may work now.
 *
 * @param open whether they may
 * @param nextOpening the present instant while open; empty if no opening is known
 * @param closesAt empty while closed, and where no closing is known
 * @param untilNotice how long until the pages behind log-in tell of the closing, never negative;
 *     zero if no closing is known
 * @param hours the week's hours and the days that are closed
 */
public record OpeningView(
    boolean open,
    Optional<Instant> nextOpening,
    Optional<Instant> closesAt,
    Duration untilNotice,
    HoursView hours) {}
