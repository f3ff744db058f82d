package org.tenbiki.web.member.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.NoticeReadingService;
import org.tenbiki.application.announcement.NoticeRow;
import org.tenbiki.web.security.CurrentUser;

/**
 * What this user is shown, looked up once a request: for the list, the top page, the banner of
 * every page, and the question whether something stands before all of them. Source: requirements
 * A-3 and S-4.
 */
@Named("memberNotices")
@RequestScoped
public class ListBacking {
  private static final int ON_TOP = 5;

  @Inject transient NoticeReadingService notices;
  @Inject transient CurrentUser user;

  private @Nullable List<NoticeRow> rows;

  public List<NoticeRow> getRows() {
    if (rows == null) {
      rows = notices.list(user.actor());
    }
    return rows;
  }

  /** The first of them, for the top page. */
  public List<NoticeRow> getTopRows() {
    return getRows().stream().limit(ON_TOP).toList();
  }

  /** Those that stand on every page. */
  public List<NoticeRow> getEmergencies() {
    return getRows().stream().filter(NoticeRow::isEmergency).toList();
  }

  /** What must be confirmed before anything else. */
  Optional<NoticeRow> first() {
    return getRows().stream().filter(NoticeRow::first).findFirst();
  }
}
