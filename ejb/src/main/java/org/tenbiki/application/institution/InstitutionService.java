package org.tenbiki.application.institution;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.approval.ApprovalPolicy;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.InstitutionCode;

/** Looks institutions up for pages. */
@Stateless
public class InstitutionService {
  @Inject InstitutionRepository institutions;

  /** Empty if no institution has that code, whatever its form. */
  public Optional<InstitutionView> find(String code) {
    return InstitutionCode.parse(code).flatMap(institutions::findByCode).map(this::view);
  }

  /** Empty if there is none. */
  public Optional<InstitutionView> find(long institutionId) {
    return institutions.find(institutionId).map(this::view);
  }

  /** Every institution of this deployment, by code. */
  public List<InstitutionView> all() {
    return institutions.all().stream().map(this::view).toList();
  }

  /**
   * Asked at start: rules that make no sense must not meet a user.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public void checkProfiles() {
    institutions.profiles().forEach(base -> base.rules().check());
    institutions.all().forEach(institution -> institutions.profileOf(institution).check());
  }

  private InstitutionView view(Institution institution) {
    InstitutionTexts texts = institution.texts();
    RuleProfile profile = institutions.profileOf(institution);
    return new InstitutionView(
        institution.id(),
        institution.code().value(),
        texts.name(),
        texts.service(),
        profile.name(),
        texts.helpDesk().name(),
        texts.helpDesk().phone(),
        texts.helpDesk().hours(),
        texts.helpDesk().branchHint(),
        (int) profile.downloadTime().toMinutes(),
        profile.accent(),
        profile.separateEntries(),
        profile.noticesFirst(),
        new UserHandling(
            profile.rightsScheme().asksForAccounts(),
            profile.confirmsUsers(),
            profile.userUpdateStep()),
        profile.masterByStaff(),
        profile.certificateByMaster(),
        rules(profile),
        new SessionLimits(profile.idleTime(), profile.idleWarning()));
  }

  private static FieldRules rules(RuleProfile profile) {
    return new FieldRules(
        profile.contractNumber(),
        profile.initialPassword(),
        profile.loginId(),
        profile.password(),
        profile.approvalPassword().map(ApprovalPolicy::rule).orElse(null),
        profile.userName().maxLength(),
        profile.userName().fullWidth(),
        profile.mail().maxLength());
  }
}
