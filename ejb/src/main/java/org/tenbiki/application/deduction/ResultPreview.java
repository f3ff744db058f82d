package org.tenbiki.application.deduction;

/**
 * What a result file would do to its list.
 *
 * @param rows of the file that can be applied
 * @param changing of them
 * @param unchanged of them: they are already as the file says
 * @param absent rows of the list that the file does not name, and that stay as they are
 * @param seen tells whether the preview still holds when it is confirmed
 */
public record ResultPreview(int rows, int changing, int unchanged, int absent, long seen) {}
