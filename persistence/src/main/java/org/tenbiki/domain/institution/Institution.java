package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.shared.InstitutionCode;
import org.tenbiki.domain.shared.LocalizedText;

/** A labour bank, Shinkin bank or credit co-operative. Source: requirement T-3. */
@Entity
@Table(name = "institution")
public class Institution {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  private String code;

  @Column(name = "profile_id")
  private long profileId;

  @Column(name = "name_ja")
  private String nameJa;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "service_ja")
  private String serviceJa;

  @Column(name = "service_en")
  private String serviceEn;

  @Column(name = "help_desk_ja")
  private String helpDeskJa;

  @Column(name = "help_desk_en")
  private String helpDeskEn;

  @Column(name = "help_desk_phone")
  private String helpDeskPhone;

  @Column(name = "help_hours_ja")
  private String helpHoursJa;

  @Column(name = "help_hours_en")
  private String helpHoursEn;

  @Column(name = "branch_hint_ja")
  private String branchHintJa;

  @Column(name = "branch_hint_en")
  private String branchHintEn;

  @Column(name = "financial_code")
  private @Nullable String financialCode;

  @Column(name = "profile_version")
  private int profileVersion;

  @Column(name = "help_desk_version")
  private int helpDeskVersion;

  protected Institution() {}

  public Institution(InstitutionCode code, long profileId, InstitutionTexts texts) {
    this.code = code.value();
    this.profileId = profileId;
    this.nameJa = texts.name().ja();
    this.nameEn = texts.name().en();
    this.serviceJa = texts.service().ja();
    this.serviceEn = texts.service().en();
    keep(texts.helpDesk());
  }

  private void keep(HelpDesk helpDesk) {
    this.helpDeskJa = helpDesk.name().ja();
    this.helpDeskEn = helpDesk.name().en();
    this.helpDeskPhone = helpDesk.phone();
    this.helpHoursJa = helpDesk.hours().ja();
    this.helpHoursEn = helpDesk.hours().en();
    this.branchHintJa = helpDesk.branchHint().ja();
    this.branchHintEn = helpDesk.branchHint().en();
  }

  /**
   * The code that banks know it by.
   *
   * @param code four digits
   */
  public void assignFinancialCode(String code) {
    if (!code.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("financial code " + code);
    }
    financialCode = code;
  }

  /** What its base profile cannot know: the standard of this institution alone. */
  public ProfileDifferences standard() {
    return financialCode == null
        ? ProfileDifferences.NONE
        : new ProfileDifferences(Map.of(ProfileField.FINANCIAL_CODE, financialCode));
  }

  /** From now on members are told these. */
  public void changeHelpDesk(HelpDesk helpDesk) {
    keep(helpDesk);
    helpDeskVersion++;
  }

  /** Grows with every change of the help desk; 0 at first. */
  public int helpDeskVersion() {
    return helpDeskVersion;
  }

  /**
   * From now on the next version of the profile holds, which is stored beside.
   *
   * @return its number
   */
  public int nextProfileVersion() {
    profileVersion++;
    return profileVersion;
  }

  /** The version of the profile that holds; 0 is the base profile. */
  public int profileVersion() {
    return profileVersion;
  }

  public long id() {
    return id;
  }

  public InstitutionCode code() {
    return new InstitutionCode(code);
  }

  public long profileId() {
    return profileId;
  }

  public InstitutionTexts texts() {
    return new InstitutionTexts(
        new LocalizedText(nameJa, nameEn),
        new LocalizedText(serviceJa, serviceEn),
        new HelpDesk(
            new LocalizedText(helpDeskJa, helpDeskEn),
            helpDeskPhone,
            new LocalizedText(helpHoursJa, helpHoursEn),
            new LocalizedText(branchHintJa, branchHintEn)));
  }
}
