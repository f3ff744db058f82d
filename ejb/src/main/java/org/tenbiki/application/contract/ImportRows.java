package org.tenbiki.application.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractFile;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/** Checks a file row by row, by the rules of the form. Source: requirement S-1. */
@Dependent
public class ImportRows {
  private static final Map<String, DeductionKind> KINDS =
      Map.of(
          "月例", DeductionKind.MONTHLY,
          "MONTHLY", DeductionKind.MONTHLY,
          "賞与", DeductionKind.BONUS,
          "一時金", DeductionKind.BONUS,
          "BONUS", DeductionKind.BONUS);

  @Inject ContractChecks checks;

  /** A row with what is wrong with it, nothing if it can be registered. */
  record Checked(ContractFile.Row row, Set<DeductionKind> kinds, List<ImportError> errors) {}

  List<Checked> check(long institutionId, RuleProfile profile, ContractFile file) {
    Set<String> taken =
        checks.taken(
            institutionId, profile, file.rows().stream().map(ContractFile.Row::number).toList());
    Map<String, Integer> firstRows = new HashMap<>();
    List<Checked> checked = new ArrayList<>();
    for (ContractFile.Row row : file.rows()) {
      Violations violations = checks.checkNumber(profile, row.number(), taken);
      String number = CharacterWidth.toHalf(row.number());
      Integer first = number.isEmpty() ? null : firstRows.putIfAbsent(number, row.row());
      if (first != null) {
        violations.add("number", ErrorCode.NUMBER_TWICE_IN_FILE, first);
      }
      Optional<Set<DeductionKind>> kinds = kinds(row.deductionKinds());
      checks.checkNames(
          violations, profile, row.name(), row.branch(), EnumSet.allOf(DeductionKind.class));
      violations.check("initialPassword", row.initialPassword(), profile.initialPassword());
      if (kinds.isEmpty()) {
        violations.add("deductionKinds", ErrorCode.NOT_A_CHOICE);
      }
      List<ImportError> errors =
          violations.list().stream().map(v -> new ImportError(row.row(), v)).toList();
      checked.add(new Checked(row, kinds.orElse(Set.of()), errors));
    }
    return checked;
  }

  /** Every kind if none is named; empty if something else is. */
  private static Optional<Set<DeductionKind>> kinds(String text) {
    String folded = text.strip();
    if (folded.isEmpty()) {
      return Optional.of(EnumSet.allOf(DeductionKind.class));
    }
    List<String> names = Arrays.stream(folded.split("[\\s　・、,/／;；]+")).toList();
    if (!KINDS.keySet().containsAll(names)) {
      return Optional.empty();
    }
    Set<DeductionKind> kinds = EnumSet.noneOf(DeductionKind.class);
    names.forEach(name -> Optional.ofNullable(KINDS.get(name)).ifPresent(kinds::add));
    return Optional.of(kinds);
  }

  static ImportPreview preview(List<Checked> rows) {
    List<ImportError> errors = rows.stream().flatMap(row -> row.errors().stream()).toList();
    return new ImportPreview(rows.size(), valid(rows).size(), errors);
  }

  static List<Checked> valid(List<Checked> rows) {
    return rows.stream().filter(row -> row.errors().isEmpty()).toList();
  }
}
