package org.tenbiki.domain.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an institution's profile became by one change; never changed itself. */
@Entity
@Table(name = "institution_profile")
public class ProfileVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "version")
  private int number;

  private ProfileDifferences differences;
  private String note;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ProfileVersion() {}

  /**
   * @param number one more than the version before; the base profile itself is version 0
   * @param note why
   * @param changedBy user ID of who made it hold
   */
  public ProfileVersion(
      long institutionId,
      int number,
      ProfileDifferences differences,
      String note,
      String changedBy,
      Instant changedAt) {
    this.institutionId = institutionId;
    this.number = number;
    this.differences = differences;
    this.note = note.strip();
    this.changedBy = changedBy;
    this.changedAt = changedAt;
  }

  public int number() {
    return number;
  }

  public ProfileDifferences differences() {
    return differences;
  }

  public String note() {
    return note;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
