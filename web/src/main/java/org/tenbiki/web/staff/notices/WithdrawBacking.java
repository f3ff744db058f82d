package org.tenbiki.web.staff.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.announcement.AnnouncementDetails;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;

/** 取り下げ: the page says what, and does it. Source: requirement S-4. */
@Named("staffNoticesWithdraw")
@RequestScoped
public class WithdrawBacking {
  @Inject transient AnnouncementService announcements;
  @Inject transient SelectedAnnouncement selected;
  @Inject transient CurrentUser user;

  /** Asked for before anything is written, so that one of others is not found. */
  public void load() {
    user.mustChangeAsStaff();
    selected.get();
  }

  /** 取り下げる. */
  public String withdraw() {
    long id = getDetails().row().id();
    announcements.withdraw(user.actor(), id);
    return DetailsBacking.to(id, Notice.ANNOUNCEMENT_WITHDRAWN);
  }

  public AnnouncementDetails getDetails() {
    return selected.get();
  }
}
