package org.tenbiki.application.settings;

import org.tenbiki.domain.institution.HelpDesk;

/**
 * The help desk of an institution as it is now.
 *
 * @param version grows with every change
 */
public record HelpDeskView(int version, HelpDesk helpDesk) {}
