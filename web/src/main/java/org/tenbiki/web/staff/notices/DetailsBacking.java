package org.tenbiki.web.staff.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.announcement.AnnouncementDetails;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** An announcement, and how many have read it. Source: requirement S-4. */
@Named("staffNoticesDetails")
@RequestScoped
public class DetailsBacking {
  @Inject transient SelectedAnnouncement selected;

  static String to(long id, Notice notice) {
    return Outcome.to("/staff/notices/details", notice) + "&id=" + id;
  }

  /** Asked for before anything is written, so that one of others is not found. */
  public void load() {
    selected.get();
  }

  public AnnouncementDetails getDetails() {
    return selected.get();
  }
}
