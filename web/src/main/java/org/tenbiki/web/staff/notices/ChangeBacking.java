package org.tenbiki.web.staff.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.AnnouncementDetails;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A change of an announcement. Source: requirement S-4. */
@Named("staffNoticesChange")
@RequestScoped
public class ChangeBacking {
  @Inject transient AnnouncementService announcements;
  @Inject transient SelectedAnnouncement selected;
  @Inject transient CurrentUser user;

  private @Nullable AnnouncementFields fields;
  private @Nullable String preview;
  private @Nullable Long version;

  /** Asked for before anything is written, so that one of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** プレビュー. */
  public String preview() {
    preview = announcements.preview(user.actor(), getFields().command());
    return Outcome.STAY;
  }

  /** 変更する. */
  public String change() {
    long id = getDetails().row().id();
    try {
      announcements.change(user.actor(), id, getVersion(), getFields().command());
    } catch (BusinessRuleException e) {
      if (e.code() == ErrorCode.ANNOUNCEMENT_CHANGED_MEANWHILE) {
        // told once: pressed again, it is meant
        version = selected.get().version();
      }
      throw e;
    }
    return DetailsBacking.to(id, Notice.ANNOUNCEMENT_CHANGED);
  }

  public AnnouncementDetails getDetails() {
    return selected.get();
  }

  /** As they stand, until something else is typed. */
  public AnnouncementFields getFields() {
    if (fields == null) {
      fields = new AnnouncementFields(selected.get().form());
    }
    return fields;
  }

  /** That the form was filled from. */
  public long getVersion() {
    return version == null ? selected.get().version() : version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** Clean HTML; null until asked for. */
  public @Nullable String getPreview() {
    return preview;
  }
}
