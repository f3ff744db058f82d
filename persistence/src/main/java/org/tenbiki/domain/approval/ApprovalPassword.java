package org.tenbiki.domain.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * The approval password of one user: until when it holds, and whether it must be replaced before it
 * confirms anything. Hash and failures are a credential of its own, under whose row lock this row
 * changes. Source: requirements D-5 and D-9.
 */
@Entity
@Table(name = "approval_password")
public class ApprovalPassword {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "credential_id")
  private long credentialId;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "must_change")
  private boolean mustChange;

  protected ApprovalPassword() {}

  private ApprovalPassword(long userId, long credentialId, LocalDate lastDay, boolean mustChange) {
    this.userId = userId;
    this.credentialId = credentialId;
    this.lastDay = lastDay;
    this.mustChange = mustChange;
  }

  /** The first one, which its user chose. */
  public static ApprovalPassword chosen(
      long userId, long credentialId, ApprovalPolicy policy, LocalDate today) {
    return new ApprovalPassword(userId, credentialId, policy.lastDay(today), false);
  }

  /** The first one, which somebody else knows: it confirms nothing. Source: requirement D-9. */
  public static ApprovalPassword given(
      long userId, long credentialId, ApprovalPolicy policy, LocalDate today) {
    return new ApprovalPassword(userId, credentialId, policy.lastDay(today), true);
  }

  /** Its user chose another one. */
  public void renew(ApprovalPolicy policy, LocalDate today) {
    lastDay = policy.lastDay(today);
    mustChange = false;
  }

  /** Somebody else gave another one. */
  public void giveAnew(ApprovalPolicy policy, LocalDate today) {
    lastDay = policy.lastDay(today);
    mustChange = true;
  }

  /** Whether it confirms nothing on that day until its user chooses another. */
  public boolean mustChangeOn(LocalDate day) {
    return mustChange || day.isAfter(lastDay);
  }

  public long userId() {
    return userId;
  }

  /** Holds the hash and counts what is wrong. */
  public long credentialId() {
    return credentialId;
  }

  /** The last day on which it confirms. */
  public LocalDate lastDay() {
    return lastDay;
  }
}
