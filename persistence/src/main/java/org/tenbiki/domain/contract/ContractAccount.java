package org.tenbiki.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of a contract (口座), which its users may be granted. Source: requirement D-6. */
@Entity
@Table(name = "contract_account")
public class ContractAccount {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "contract_id")
  private long contractId;

  @Column(name = "branch_number")
  private String branchNumber;

  @Enumerated(EnumType.STRING)
  private AccountKind kind;

  @Column(name = "account_number")
  private String number;

  private String label;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  protected ContractAccount() {}

  /**
   * @param branchNumber and number as {@link AccountNumbers} has them
   * @throws IllegalArgumentException if they are not
   */
  public ContractAccount(
      long contractId, String branchNumber, AccountKind kind, String number, String label) {
    if (!AccountNumbers.isBranch(branchNumber) || !AccountNumbers.isAccount(number)) {
      throw new IllegalArgumentException("account " + branchNumber + " " + number);
    }
    this.contractId = contractId;
    this.branchNumber = branchNumber;
    this.kind = kind;
    this.number = number;
    this.label = label;
  }

  /** Opens nothing any more from now on; the row stays for what was done with it. */
  public void remove(Instant now) {
    removedAt = now;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  /** Whether those are its numbers. */
  public boolean is(String branch, AccountKind ofKind, String accountNumber) {
    return branchNumber.equals(branch) && kind == ofKind && number.equals(accountNumber);
  }

  public long id() {
    return id;
  }

  public long contractId() {
    return contractId;
  }

  public String branchNumber() {
    return branchNumber;
  }

  public AccountKind kind() {
    return kind;
  }

  public String number() {
    return number;
  }

  public String label() {
    return label;
  }
}
