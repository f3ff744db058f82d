package org.tenbiki.web.staff.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenbiki.domain.contract.DeductionKind;

/** What may be deducted, to choose from. Pages read it as {@code deductionKinds}. */
@Named("deductionKinds")
@ApplicationScoped
public class DeductionKinds {
  /** Their names, in order. */
  public List<String> getAll() {
    return Arrays.stream(DeductionKind.values()).map(Enum::name).toList();
  }

  /** However often one was sent; Faces lets only those through that can be chosen. */
  static Set<DeductionKind> chosen(String[] names) {
    Set<DeductionKind> chosen = EnumSet.noneOf(DeductionKind.class);
    Arrays.stream(names).map(DeductionKind::valueOf).forEach(chosen::add);
    return chosen;
  }

  static String[] names(Set<DeductionKind> kinds) {
    return kinds.stream().map(Enum::name).toArray(String[]::new);
  }
}
