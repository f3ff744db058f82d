package org.tenbiki.web.staff.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** A new announcement. Source: requirement S-4. */
@Named("staffNoticesNew")
@RequestScoped
public class NewBacking {
  @Inject transient AnnouncementService announcements;
  @Inject transient CurrentUser user;

  private UUID form = UUID.randomUUID();
  private @Nullable AnnouncementFields fields;
  private @Nullable String preview;

  @PostConstruct
  void begin() {
    fields = new AnnouncementFields(announcements.blank());
  }

  /** Refused before anyone types in vain. */
  public void load() {
    user.mustChangeAsStaff();
  }

  /** プレビュー. */
  public String preview() {
    preview = announcements.preview(user.actor(), getFields().command());
    return Outcome.STAY;
  }

  /** 掲載する. */
  public String publish() {
    long id = announcements.publish(user.actor(), form, getFields().command());
    return DetailsBacking.to(id, Notice.ANNOUNCEMENT_PUBLISHED);
  }

  public AnnouncementFields getFields() {
    if (fields == null) {
      throw new IllegalStateException("read before it was made");
    }
    return fields;
  }

  /** Clean HTML; null until asked for. */
  public @Nullable String getPreview() {
    return preview;
  }

  /** The same for every sending of this form. */
  public String getForm() {
    return form.toString();
  }

  /** What is no such name is as if the form were new. */
  public void setForm(String form) {
    if (form.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      this.form = UUID.fromString(form);
    }
  }
}
