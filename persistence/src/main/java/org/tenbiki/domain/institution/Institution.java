package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  protected Institution() {}

  public Institution(InstitutionCode code, long profileId, InstitutionTexts texts) {
    this.code = code.value();
    this.profileId = profileId;
    this.nameJa = texts.name().ja();
    this.nameEn = texts.name().en();
    this.serviceJa = texts.service().ja();
    this.serviceEn = texts.service().en();
    this.helpDeskJa = texts.helpDesk().ja();
    this.helpDeskEn = texts.helpDesk().en();
    this.helpDeskPhone = texts.helpDeskPhone();
    this.helpHoursJa = texts.helpDeskHours().ja();
    this.helpHoursEn = texts.helpDeskHours().en();
    this.branchHintJa = texts.branchHint().ja();
    this.branchHintEn = texts.branchHint().en();
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
        new LocalizedText(helpDeskJa, helpDeskEn),
        helpDeskPhone,
        new LocalizedText(helpHoursJa, helpHoursEn),
        new LocalizedText(branchHintJa, branchHintEn));
  }
}
