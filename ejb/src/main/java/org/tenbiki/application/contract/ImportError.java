package org.tenbiki.application.contract;

import org.tenbiki.domain.shared.Violation;

/**
 * What is wrong with a file's row.
 *
 * @param row counted as a spreadsheet counts
 * @param violation whose field names the column
 */
public record ImportError(int row, Violation violation) {}
