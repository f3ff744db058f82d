package org.tenbiki.domain.contract;

import java.time.LocalDate;

/**
 * What the paper 「ご利用開始(変更)のお知らせ」 tells; never the initial password. Source: requirement S-1.
 *
 * @param portalUrl where the member begins
 * @param date of printing, in Japan
 */
public record StartNotice(
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
