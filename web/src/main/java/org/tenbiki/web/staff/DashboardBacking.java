package org.tenbiki.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.dashboard.Dashboard;
import org.tenbiki.application.dashboard.DashboardService;
import org.tenbiki.application.dashboard.MonthCount;
import org.tenbiki.application.deduction.staff.ListDirectoryService;
import org.tenbiki.application.deduction.staff.ListFigures;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.web.chart.BarChart;
import org.tenbiki.web.security.CurrentUser;

/** The dashboard of the institution's staff. Source: requirement S-3. */
@Named("staffDashboard")
@RequestScoped
public class DashboardBacking {
  @Inject transient DashboardService dashboards;
  @Inject transient ListDirectoryService directory;
  @Inject transient CurrentUser user;

  private @Nullable Dashboard dashboard;
  private @Nullable ListFigures lists;

  public Dashboard getFigures() {
    if (dashboard == null) {
      dashboard = dashboards.dashboard(user.actor());
    }
    return dashboard;
  }

  public ListFigures getLists() {
    if (lists == null) {
      lists = directory.figures(user.actor());
    }
    return lists;
  }

  /** In the order of a list's month. */
  public List<BatchState> getStates() {
    return List.of(BatchState.values());
  }

  public BarChart getIssuedChart() {
    return chart(getFigures().issued());
  }

  public BarChart getExpiringChart() {
    return chart(getFigures().expiring());
  }

  private static BarChart chart(List<MonthCount> months) {
    return BarChart.of(months.stream().map(m -> new BarChart.Month(m.month(), m.count())).toList());
  }
}
