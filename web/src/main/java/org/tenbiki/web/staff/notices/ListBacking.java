package org.tenbiki.web.staff.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenbiki.application.announcement.AnnouncementRow;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** The institution's announcements, one page of them. Source: requirement S-4. */
@Named("staffNotices")
@RequestScoped
public class ListBacking {
  @Inject transient AnnouncementService announcements;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<AnnouncementRow> list;

  @PostConstruct
  void load() {
    list =
        Listing.read(parameters, (first, count) -> announcements.list(user.actor(), first, count));
  }

  public Listing<AnnouncementRow> getList() {
    return list;
  }
}
