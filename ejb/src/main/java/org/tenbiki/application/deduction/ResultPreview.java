package org.tenbiki.application.deduction;

import org.tenbiki.domain.deduction.ResultCounts;

/**
 * What a result file would do to its list.
 *
 * @param absent rows of the list that the file does not name, and that stay as they are
 */
public record ResultPreview(UploadView upload, ResultCounts counts, int absent) {}
