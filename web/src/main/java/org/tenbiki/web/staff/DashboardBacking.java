package org.tenbiki.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.dashboard.Dashboard;
import org.tenbiki.application.dashboard.DashboardService;
import org.tenbiki.web.security.CurrentUser;

/** The dashboard of the institution's staff. Source: requirement S-3. */
@Named("staffDashboard")
@RequestScoped
public class DashboardBacking {
  private static final DateTimeFormatter JAPANESE =
      DateTimeFormatter.ofPattern("yyyy年M月", Locale.JAPANESE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  @Inject transient DashboardService dashboards;
  @Inject transient CurrentUser user;

  private @Nullable Dashboard dashboard;

  public Dashboard getFigures() {
    if (dashboard == null) {
      dashboard = dashboards.dashboard(user.actor());
    }
    return dashboard;
  }

  public BarChart getIssuedChart() {
    return BarChart.of(getFigures().issued());
  }

  public BarChart getExpiringChart() {
    return BarChart.of(getFigures().expiring());
  }

  /** 2026年4月. */
  public String month(YearMonth month) {
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return (english ? ENGLISH : JAPANESE).format(month);
  }
}
