package org.tenbiki.application.deduction;

import org.tenbiki.domain.deduction.ResultChange;

/**
 * A row that a result file would change.
 *
 * @param by the name of who answered it last, empty if nobody did
 */
public record ResultChangeView(ResultChange change, String by) {}
