package org.tenbiki.domain.contract;

import java.time.LocalDate;

/**
 * What a paper for a contract tells; never the initial password. Source: requirements S-1 and U-1.
 *
 * @param portalUrl where the member begins
 * @param date of printing, in Japan
 */
public record StartNotice(
    Paper paper,
    String institutionName,
    String serviceName,
    String contractNumber,
    String contractName,
    String branch,
    String portalUrl,
    String helpDeskName,
    String helpDeskPhone,
    String helpDeskHours,
    LocalDate date) {}
