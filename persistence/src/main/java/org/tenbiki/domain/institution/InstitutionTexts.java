package org.tenbiki.domain.institution;

import org.tenbiki.domain.shared.LocalizedText;

/**
 * An institution's own words.
 *
 * @param service what the portal is called
 */
public record InstitutionTexts(LocalizedText name, LocalizedText service, HelpDesk helpDesk) {}
