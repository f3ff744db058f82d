package org.tenbiki.application.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.user.UserRole;

/**
 * An institution of the demo with its people and papers.
 *
 * @param code the first part of its addresses
 * @param profile the name of its rule profile
 * @param financialCode four digits; null if it has none
 */
public record DemoSeed(
    String code,
    String profile,
    @Nullable String financialCode,
    InstitutionTexts texts,
    List<Staff> staff,
    List<Paper> contracts) {
  public DemoSeed {
    staff = List.copyOf(staff);
    contracts = List.copyOf(contracts);
  }

  public record Staff(UserRole role, String userId, String password, String name) {}

  /** A contract that is not registered yet. */
  public record Paper(String contractNumber, String initialPassword, String name, String branch) {}
}
