package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a file that was exchanged, byte for byte. Source: requirement K-8. */
@Entity
@Table(name = "deduction_file")
public class DeductionFile {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "batch_id")
  private long batchId;

  @Enumerated(EnumType.STRING)
  private FileDirection direction;

  @Embedded private KeptFile file;

  @Enumerated(EnumType.STRING)
  private FileForm form;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "uploaded_by")
  private long uploadedBy;

  protected DeductionFile() {}

  public DeductionFile(
      long batchId,
      FileDirection direction,
      FileForm form,
      KeptFile file,
      Instant now,
      long userId) {
    this.batchId = batchId;
    this.direction = direction;
    this.form = form;
    this.file = file.copy();
    this.uploadedAt = now;
    this.uploadedBy = userId;
  }

  public long id() {
    return id;
  }

  public long batchId() {
    return batchId;
  }

  public FileDirection direction() {
    return direction;
  }

  public FileForm form() {
    return form;
  }

  public KeptFile file() {
    return file;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** A user's id. */
  public long uploadedBy() {
    return uploadedBy;
  }
}
