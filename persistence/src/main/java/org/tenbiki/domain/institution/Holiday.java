package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.tenbiki.domain.shared.LocalizedText;

/** A holiday by law, the same for every institution. Source: requirement A-6. */
@Entity
@Table(name = "holiday")
public class Holiday {
  @Id
  @Column(name = "holiday_date")
  private LocalDate date;

  @Column(name = "name_ja")
  private String nameJa;

  @Column(name = "name_en")
  private String nameEn;

  protected Holiday() {}

  public LocalDate date() {
    return date;
  }

  public LocalizedText name() {
    return new LocalizedText(nameJa, nameEn);
  }
}
