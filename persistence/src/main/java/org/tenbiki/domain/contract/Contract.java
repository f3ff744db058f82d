package org.tenbiki.domain.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member organisation's contract (契約). Source: requirements M-2, M-3 and S-1. */
@Entity
@Table(name = "contract")
public class Contract {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "contract_number")
  private String number;

  private String name;
  private String branch;

  @Enumerated(EnumType.STRING)
  private ContractStatus status;

  @Column(name = "credential_id")
  private long credentialId;

  @Column(name = "master_user_id")
  private @Nullable Long masterUserId;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "certificate_since")
  private @Nullable Instant certificateSince;

  @Column(name = "form_id")
  private @Nullable String formId;

  @ElementCollection
  @CollectionTable(
      name = "contract_deduction_kind",
      joinColumns = @JoinColumn(name = "contract_id"))
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Set<DeductionKind> deductionKinds = EnumSet.allOf(DeductionKind.class);

  protected Contract() {}

  /**
   * @param number obeys the profile's rule
   * @param credentialId of the initial password
   */
  public Contract(
      long institutionId,
      String number,
      String name,
      String branch,
      long credentialId,
      Instant registeredAt) {
    this.institutionId = institutionId;
    this.number = number;
    this.name = name;
    this.branch = branch;
    this.credentialId = credentialId;
    this.registeredAt = registeredAt;
    this.certificateSince = registeredAt;
    this.status = ContractStatus.ACTIVE;
  }

  /** Source: requirement S-1. */
  public void change(String newName, String newBranch, Set<DeductionKind> newKinds) {
    name = newName;
    branch = newBranch;
    deduct(newKinds);
  }

  /**
   * @param kinds at least one
   */
  public void deduct(Set<DeductionKind> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("contract " + number + " without deductions");
    }
    deductionKinds.retainAll(kinds);
    deductionKinds.addAll(kinds);
  }

  /**
   * @throws IllegalStateException if it cannot become that: callers ask first, under the row lock
   */
  public void become(ContractStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("contract " + id + " is " + status + ", not " + next);
    }
    status = next;
  }

  /** Its users log in without a certificate until {@link #requireCertificates}. */
  public void beginWithPassword() {
    certificateSince = null;
  }

  /**
   * From now on each of its users needs a certificate. Source: requirement U-1.
   *
   * @throws IllegalStateException if they do already: callers ask first, under the row lock
   */
  public void requireCertificates(Instant now) {
    if (certificateSince != null) {
      throw new IllegalStateException("contract " + id + " needs certificates already");
    }
    certificateSince = now;
  }

  /** Whether user ID and password are not enough. */
  public boolean needsCertificates() {
    return certificateSince != null;
  }

  /** Remembers the form that registered it, so that the form sent twice finds it. */
  public void registeredBy(String formId) {
    this.formId = formId;
  }

  /**
   * Takes the one master. Source: requirement M-3.
   *
   * @throws IllegalStateException if there is one: callers ask {@link #hasMaster} under the row
   *     lock
   */
  public void registerMaster(long userId) {
    if (masterUserId != null) {
      throw new IllegalStateException("contract " + id + " has master " + masterUserId);
    }
    masterUserId = userId;
  }

  /** Waits for a master again, because staff took the one it had. Source: requirement S-2. */
  public void resetMaster() {
    masterUserId = null;
  }

  /** Null until the initial registration. */
  public @Nullable Long masterUserId() {
    return masterUserId;
  }

  public boolean hasMaster() {
    return masterUserId != null;
  }

  public boolean isActive() {
    return status == ContractStatus.ACTIVE;
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  public String number() {
    return number;
  }

  public String name() {
    return name;
  }

  public String branch() {
    return branch;
  }

  /** In the order of the enum. */
  public Set<DeductionKind> deductionKinds() {
    Set<DeductionKind> kinds = EnumSet.noneOf(DeductionKind.class);
    kinds.addAll(deductionKinds);
    return Collections.unmodifiableSet(kinds);
  }

  public ContractStatus status() {
    return status;
  }

  public long credentialId() {
    return credentialId;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
