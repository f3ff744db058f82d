package org.tenbiki.domain.institution;

import org.tenbiki.domain.shared.LocalizedText;

/**
 * Whom members ask. Source: requirement T-3.
 *
 * @param hours when somebody answers
 * @param branchHint whom to ask about lists and the contract: the branch
 */
public record HelpDesk(
    LocalizedText name, String phone, LocalizedText hours, LocalizedText branchHint) {}
