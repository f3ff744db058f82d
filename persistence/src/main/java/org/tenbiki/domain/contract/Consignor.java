package org.tenbiki.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What fixed-length files of a contract say of its consignor (委託者), kept by staff. Source: formats,
 * between the two.
 */
@Entity
@Table(name = "contract_consignor")
public class Consignor {
  @Id
  @Column(name = "contract_id")
  private long contractId;

  @Column(name = "consignor_code")
  private String code;

  private String name;

  @Column(name = "bank_number")
  private String bankNumber;

  @Column(name = "bank_name")
  private String bankName;

  @Column(name = "branch_number")
  private String branchNumber;

  @Column(name = "branch_name")
  private String branchName;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_kind")
  private AccountKind accountKind;

  @Column(name = "account_number")
  private String accountNumber;

  protected Consignor() {}

  public Consignor(long contractId, ConsignorData data) {
    this.contractId = contractId;
    change(data);
  }

  public final void change(ConsignorData data) {
    code = data.code();
    name = data.name();
    bankNumber = data.bankNumber();
    bankName = data.bankName();
    branchNumber = data.branchNumber();
    branchName = data.branchName();
    accountKind = data.accountKind();
    accountNumber = data.accountNumber();
  }

  public long contractId() {
    return contractId;
  }

  public ConsignorData data() {
    return new ConsignorData(
        code, name, bankNumber, bankName, branchNumber, branchName, accountKind, accountNumber);
  }
}
