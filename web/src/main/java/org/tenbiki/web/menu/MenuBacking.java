package org.tenbiki.web.menu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;

/** The entries that this user is shown. */
@Named("menu")
@RequestScoped
public class MenuBacking {
  @Inject transient CurrentUser user;
  @Inject transient CurrentInstitution institution;

  /**
   * One entry as it stands in the menu.
   *
   * @param key of its text
   * @param address of the area's first page
   * @param current whether this page is in the area
   */
  public record Line(String key, String address, boolean current) {}

  public List<Line> getLines() {
    Set<MenuEntry.Audience> audiences = audiences();
    String viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return Arrays.stream(MenuEntry.values())
        .filter(entry -> audiences.contains(entry.audience()))
        .map(entry -> new Line("menu." + entry, entry.address(), entry.holds(viewId)))
        .toList();
  }

  private Set<MenuEntry.Audience> audiences() {
    if (user.isStaff()) {
      return EnumSet.of(MenuEntry.Audience.STAFF);
    }
    Set<MenuEntry.Audience> audiences = EnumSet.of(MenuEntry.Audience.MEMBERS);
    if (user.isMaster()) {
      audiences.add(MenuEntry.Audience.MASTERS);
      audiences.add(
          institution.getUsers().confirmed()
              ? MenuEntry.Audience.MASTERS_IN_STEPS
              : MenuEntry.Audience.MASTERS_DIRECTLY);
    }
    if (user.isMaster() && institution.isCertificateByMaster()) {
      audiences.add(MenuEntry.Audience.PERMITTING_MASTERS);
    }
    if (user.isGrantedAnything()) {
      audiences.add(MenuEntry.Audience.DESK);
    }
    return audiences;
  }
}
