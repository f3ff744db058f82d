package org.tenbiki.domain.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a user has read, and perhaps confirmed, one wording of an announcement. */
@Entity
@Table(name = "announcement_mark")
public class AnnouncementMark {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "announcement_id")
  private long announcementId;

  @Column(name = "user_id")
  private long userId;

  private int revision;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  protected AnnouncementMark() {}

  /** Read for the first time. */
  public AnnouncementMark(Announcement announcement, long userId, Instant now) {
    this.announcementId = announcement.id();
    this.userId = userId;
    this.revision = announcement.revision();
    this.readAt = now;
  }

  /** Takes another wording over the one before; the same again changes nothing. */
  public void read(int newRevision, Instant now) {
    if (revision != newRevision) {
      revision = newRevision;
      readAt = now;
      confirmedAt = null;
    }
  }

  /**
   * Confirms the wording that was read, once.
   *
   * @return false if it was confirmed before
   */
  public boolean confirm(Instant now) {
    if (confirmedAt != null) {
      return false;
    }
    confirmedAt = now;
    return true;
  }

  public int revision() {
    return revision;
  }

  /** Null until confirmed. */
  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }
}
