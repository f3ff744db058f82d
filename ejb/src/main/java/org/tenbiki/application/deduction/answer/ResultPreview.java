package org.tenbiki.application.deduction.answer;

/**
 * What a result file would do to its list.
 *
 * @param rows of the file that can be applied
 * @param changing of them
 * @param unchanged of them: they are already as the file says
 * @param faulty rows of the file that cannot be applied
 * @param absent rows of the list that ask for money and that the file does not name, not even with
 *     a fault; they stay as they are
 * @param seen tells whether the preview still holds when it is confirmed
 */
public record ResultPreview(
    int rows, int changing, int unchanged, int faulty, int absent, long seen) {}
