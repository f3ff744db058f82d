package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
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

  @Column(name = "file_name")
  private String name;

  @Enumerated(EnumType.STRING)
  private FileForm form;

  private String sha256;
  private byte[] content;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "uploaded_by")
  private long uploadedBy;

  protected DeductionFile() {}

  /**
   * @param content whose hash that is; kept as it is
   */
  public DeductionFile(
      long batchId,
      FileDirection direction,
      FileForm form,
      UploadedFile content,
      Instant now,
      long userId) {
    this.batchId = batchId;
    this.direction = direction;
    this.form = form;
    this.name = content.name();
    this.sha256 = content.sha256();
    this.content = content.bytes();
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

  public String name() {
    return name;
  }

  /** Hexadecimal. */
  public String sha256() {
    return sha256;
  }

  public byte[] content() {
    return content.clone();
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** A user's id. */
  public long uploadedBy() {
    return uploadedBy;
  }
}
