package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/** What holds for every contract, whether it is typed or comes from a file. */
@Dependent
public class ContractChecks {
  @Inject ContractRepository contracts;

  /**
   * @param number empty if one is to be generated
   */
  Violations checkNumber(long institutionId, RuleProfile profile, String number) {
    return checkNumber(profile, number, taken(institutionId, profile, List.of(number)));
  }

  /** Those of the numbers, as contracts keep them, that the institution's contracts have. */
  Set<String> taken(long institutionId, RuleProfile profile, List<String> numbers) {
    Set<String> possible =
        numbers.stream()
            .map(CharacterWidth::toHalf)
            .filter(number -> profile.contractNumber().violationOf(number).isEmpty())
            .collect(Collectors.toSet());
    return contracts.taken(institutionId, possible);
  }

  /**
   * @param number empty if one is to be generated
   * @param taken of {@link #taken}, asked for once for many contracts
   */
  Violations checkNumber(RuleProfile profile, String number, Set<String> taken) {
    Violations violations = new Violations();
    String folded = CharacterWidth.toHalf(number);
    if (!folded.isEmpty()) {
      violations.check("number", folded, profile.contractNumber());
      if (taken.contains(folded)) {
        violations.add("number", ErrorCode.CONTRACT_NUMBER_EXISTS);
      }
    }
    return violations;
  }

  /** Adds what is wrong with what staff may change later, too. */
  Violations checkNames(
      Violations violations,
      RuleProfile profile,
      String name,
      String branch,
      Set<DeductionKind> kinds) {
    violations
        .check("name", profile.organisationName().fold(name), profile.organisationName())
        .check("branch", profile.branchName().fold(branch), profile.branchName());
    return kinds.isEmpty() ? violations.add("deductionKinds", ErrorCode.REQUIRED) : violations;
  }
}
