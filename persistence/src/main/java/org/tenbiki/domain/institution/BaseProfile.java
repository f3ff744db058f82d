package org.tenbiki.domain.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Every figure and switch of one kind of system, as a row: what holds for an institution unless it
 * sets something else. Source: requirements, section 13.
 */
@Entity
@Table(name = "rule_profile")
public class BaseProfile {
  @Id private long id;

  private String name;

  private String figures;

  protected BaseProfile() {}

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /**
   * What holds where an institution sets nothing else.
   *
   * @throws IllegalArgumentException naming the figure that is none
   */
  public RuleProfile rules() {
    return new RuleProfile(name, ProfileValues.parse(figures));
  }
}
