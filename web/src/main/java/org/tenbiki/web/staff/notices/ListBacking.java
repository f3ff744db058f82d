package org.tenbiki.web.staff.notices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.announcement.AnnouncementRow;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.application.shared.Page;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The institution's announcements, one page of them. Source: requirement S-4. */
@Named("staffNotices")
@RequestScoped
public class ListBacking {
  private static final int ROWS = 20;

  @Inject transient AnnouncementService announcements;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private int pageNumber = 1;
  private Page<AnnouncementRow> page = new Page<>(List.of(), 0);

  @PostConstruct
  void load() {
    pageNumber = parameters.pageNumber();
    page = announcements.list(user.actor(), (pageNumber - 1) * ROWS, ROWS);
  }

  /** Nothing is searched for here; the way through the pages asks all the same. */
  public String getSearch() {
    return "";
  }

  public List<AnnouncementRow> getRows() {
    return page.rows();
  }

  public long getTotal() {
    return page.total();
  }

  public int getPageNumber() {
    return pageNumber;
  }

  /** At least 1. */
  public long getLastPage() {
    return page.lastPage(ROWS);
  }
}
