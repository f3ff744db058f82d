package org.tenbiki.domain.deduction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list before: as much of it as a new row is compared with.
 *
 * @param position in its list
 * @param amount yen
 * @param names read from the row when they are wanted; null where they were not asked for, or say
 *     no more than a fixed-length file does
 */
public record LineBefore(
    String key, int position, long amount, @Nullable Supplier<LineNames> names) {}
