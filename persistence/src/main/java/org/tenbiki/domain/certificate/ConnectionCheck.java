package org.tenbiki.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That 接続確認 saw a certificate arrive: it is imported where its holder works. */
@Entity
@Table(name = "connection_check")
public class ConnectionCheck {
  @Id
  @Column(name = "certificate_id")
  private long certificateId;

  /** The first time. */
  @Column(name = "checked_at")
  private Instant checkedAt;

  protected ConnectionCheck() {}

  public ConnectionCheck(long certificateId, Instant now) {
    this.certificateId = certificateId;
    this.checkedAt = now;
  }
}
