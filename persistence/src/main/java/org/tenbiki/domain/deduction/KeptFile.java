package org.tenbiki.domain.deduction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file whose bytes are kept by {@link FileContents}: they are written once, however many hands
 * the file goes through.
 */
@Embeddable
public class KeptFile {
  @Column(name = "file_name")
  private String name;

  @Column(name = "file_bytes")
  private int bytes;

  private String sha256;

  @Column(name = "content_id")
  private long contentId;

  protected KeptFile() {}

  /**
   * @param contentId where its bytes are
   */
  public KeptFile(UploadedFile file, long contentId) {
    this.name = file.name();
    this.bytes = file.bytes().length;
    this.sha256 = file.sha256();
    this.contentId = contentId;
  }

  /** For another holder of the same bytes. */
  KeptFile copy() {
    KeptFile copy = new KeptFile();
    copy.name = name;
    copy.bytes = bytes;
    copy.sha256 = sha256;
    copy.contentId = contentId;
    return copy;
  }

  public String name() {
    return name;
  }

  /** How many. */
  public int bytes() {
    return bytes;
  }

  /** Hexadecimal. */
  public String sha256() {
    return sha256;
  }

  public long contentId() {
    return contentId;
  }
}
