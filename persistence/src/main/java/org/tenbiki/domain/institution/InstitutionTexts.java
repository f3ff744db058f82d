package org.tenbiki.domain.institution;

import org.tenbiki.domain.shared.LocalizedText;

/**
 * An institution's own words.
 *
 * @param service what the portal is called
 * @param branchHint whom to ask about lists and the contract: the branch
 */
public record InstitutionTexts(
    LocalizedText name,
    LocalizedText service,
    LocalizedText helpDesk,
    String helpDeskPhone,
    LocalizedText helpDeskHours,
    LocalizedText branchHint) {}
