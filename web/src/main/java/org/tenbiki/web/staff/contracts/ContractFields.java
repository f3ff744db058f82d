package org.tenbiki.web.staff.contracts;

import java.util.EnumSet;
import java.util.Set;
import org.tenbiki.domain.contract.DeductionKind;

/** What a contract says, whether it is new or changed. Source: requirement S-1. */
public final class ContractFields {
  private String name = "";
  private String branch = "";
  private String[] kinds = DeductionKinds.names(EnumSet.allOf(DeductionKind.class));

  void fill(String knownName, String knownBranch, Set<DeductionKind> knownKinds) {
    name = knownName;
    branch = knownBranch;
    kinds = DeductionKinds.names(knownKinds);
  }

  Set<DeductionKind> chosenKinds() {
    return DeductionKinds.chosen(kinds);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBranch() {
    return branch;
  }

  public void setBranch(String branch) {
    this.branch = branch;
  }

  public String[] getKinds() {
    return kinds.clone();
  }

  public void setKinds(String[] kinds) {
    this.kinds = kinds.clone();
  }
}
