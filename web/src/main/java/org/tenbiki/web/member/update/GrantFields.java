package org.tenbiki.web.member.update;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.AccountRow;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.web.user.RightsFields;

/**
 * The boxes for rights and accounts, and a first approval password. Source: requirements D-6, D-9.
 */
public final class GrantFields {
  private final RightsFields rights = new RightsFields(List.of());
  private final Supplier<List<AccountRow>> offer;
  private @Nullable List<AccountRow> all;
  private List<String> accounts = List.of();
  private String approvalPassword = "";
  private String approvalPasswordAgain = "";

  /**
   * @param offer what accounts may be granted, asked for once
   */
  GrantFields(Supplier<List<AccountRow>> offer) {
    this.offer = offer;
  }

  /** What is ticked before anybody ticks. */
  void fill(Set<UserRight> known, Set<Long> knownAccounts) {
    rights.setChosen(known.stream().sorted().toList());
    accounts = knownAccounts.stream().sorted().map(String::valueOf).toList();
  }

  /** Ids, each once; Faces lets only those through that were offered. */
  Set<Long> toAccounts() {
    return accounts.stream().map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  public RightsFields getRights() {
    return rights;
  }

  public List<AccountRow> getAll() {
    List<AccountRow> offered = all;
    if (offered == null) {
      offered = offer.get();
      all = offered;
    }
    return offered;
  }

  public List<String> getAccounts() {
    return accounts;
  }

  public void setAccounts(List<String> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  public String getApprovalPassword() {
    return approvalPassword;
  }

  public void setApprovalPassword(String approvalPassword) {
    this.approvalPassword = approvalPassword;
  }

  public String getApprovalPasswordAgain() {
    return approvalPasswordAgain;
  }

  public void setApprovalPasswordAgain(String approvalPasswordAgain) {
    this.approvalPasswordAgain = approvalPasswordAgain;
  }
}
