package org.tenbiki.domain.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who signs in. Source: requirements, section 1. */
@Entity
@Table(name = "user_account")
public class User {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "contract_id")
  private @Nullable Long contractId;

  @Column(name = "login_id")
  private String loginId;

  private String name;
  private String mail;

  @Enumerated(EnumType.STRING)
  private UserRole role;

  private String language;

  @Column(name = "credential_id")
  private long credentialId;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "user_right", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "name")
  @Enumerated(EnumType.STRING)
  private Set<UserRight> rights = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "user_account_grant", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "account_id")
  private Set<Long> accounts = new HashSet<>();

  @Column(name = "certificate_permitted")
  private boolean certificatePermitted;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  protected User() {}

  private User(NewUser values, UserRole role, @Nullable Long contractId) {
    this.institutionId = values.institutionId();
    this.contractId = contractId;
    this.loginId = values.loginId();
    this.name = values.name();
    this.mail = values.mail();
    this.language = values.language();
    this.credentialId = values.credentialId();
    this.registeredAt = values.registeredAt();
    this.role = role;
  }

  /**
   * The one master of a contract.
   *
   * @param rights what it has before it grants any, by the {@link RightsScheme}
   */
  public static User master(NewUser values, long contractId, Set<UserRight> rights) {
    User master = new User(values, UserRole.MASTER, contractId);
    master.grant(rights);
    return master;
  }

  /** One of the users whom a master manages. Source: requirement G-1. */
  public static User general(NewUser values, long contractId, Set<UserRight> rights) {
    User user = new User(values, UserRole.GENERAL, contractId);
    user.grant(rights);
    return user;
  }

  /**
   * @throws IllegalArgumentException if that is not a role of staff
   */
  public static User staff(NewUser values, UserRole role) {
    if (!role.isStaff()) {
      throw new IllegalArgumentException(role + " is not a role of staff");
    }
    return new User(values, role, null);
  }

  /** Takes away what is not among them. */
  public void grant(Set<UserRight> granted) {
    rights.clear();
    rights.addAll(granted);
  }

  /** Takes away what is not among them. Source: requirement D-6. */
  public void grantAccounts(Set<Long> granted) {
    accounts.retainAll(granted);
    accounts.addAll(granted);
  }

  /** Checked against the profile's rules before. */
  public void change(String newName, String newMail) {
    name = newName;
    mail = newMail;
  }

  /** Staff give another ID, unique and checked before. Source: requirements M-7 and S-2. */
  public void changeLoginId(String newLoginId) {
    loginId = newLoginId;
  }

  /** The master lets this user take one certificate. Source: requirement D-10. */
  public void permitCertificate() {
    certificatePermitted = true;
  }

  /** A certificate was issued: the next one needs another permit. */
  public void usePermit() {
    certificatePermitted = false;
  }

  public boolean isCertificatePermitted() {
    return certificatePermitted;
  }

  /** The row stays, because the audit trail keeps the name. Source: requirement G-4. */
  public void delete(Instant now) {
    deletedAt = now;
  }

  public Set<UserRight> rights() {
    return Set.copyOf(rights);
  }

  /** The accounts of the contract that were granted, whether or not the scheme asks for them. */
  public Set<Long> accounts() {
    return Set.copyOf(accounts);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  /** Null for staff. */
  public @Nullable Long contractId() {
    return contractId;
  }

  public String loginId() {
    return loginId;
  }

  public String name() {
    return name;
  }

  public String mail() {
    return mail;
  }

  public UserRole role() {
    return role;
  }

  /** The language of this user's mails. */
  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public long credentialId() {
    return credentialId;
  }
}
