package org.tenbiki.application.institution;

import java.io.Serializable;
import org.tenbiki.domain.institution.Accent;
import org.tenbiki.domain.shared.LocalizedText;

/**
 * An institution as every page shows it. Source: requirement T-3.
 *
 * @param code the first part of its addresses
 * @param serviceName how its portal is called, for example ろうきん賃金控除事務支援システム
 * @param profileName the rule profile in force
 * @param branchHint who answers about the contents of lists and changes of the contract
 * @param downloadMinutes how long an issued file stays for download
 * @param separateEntries whether administrators and users find an entry each
 * @param noticesFirst whether 重要なお知らせ opens after log-in
 * @param users how masters handle users
 * @param masterByStaff whether staff make masters, and nobody registers itself
 * @param certificateByMaster whether general users need their master's permit for a certificate
 */
public record InstitutionView(
    long id,
    String code,
    LocalizedText name,
    LocalizedText serviceName,
    String profileName,
    LocalizedText helpDeskName,
    String helpDeskPhone,
    LocalizedText helpDeskHours,
    LocalizedText branchHint,
    int downloadMinutes,
    Accent accent,
    boolean separateEntries,
    boolean noticesFirst,
    UserHandling users,
    boolean masterByStaff,
    boolean certificateByMaster,
    FieldRules rules,
    SessionLimits sessions)
    implements Serializable {}
