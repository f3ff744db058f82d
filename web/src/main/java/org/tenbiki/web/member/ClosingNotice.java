package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.calendar.OpeningService;
import org.tenbiki.application.calendar.OpeningView;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Banner;
import org.tenbiki.web.shared.BannerSource;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Texts;

/** Tells members in time that the service closes. Source: requirement A-6. */
@RequestScoped
public class ClosingNotice implements BannerSource {
  @Inject transient OpeningService openings;
  @Inject transient CurrentUser user;
  @Inject transient JapanTime japan;

  @Override
  public List<Banner> banners() {
    if (!user.isLoggedIn() || user.isStaff()) {
      return List.of();
    }
    OpeningView opening = openings.find(user.session().institutionId());
    return opening
        .closesAt()
        .map(
            at ->
                new Banner(
                    Banner.Kind.WARNING,
                    Texts.text(
                        FacesContext.getCurrentInstance(),
                        "closed.text.notice",
                        japan.clockOfEnd(at)),
                    opening.untilNotice()))
        .stream()
        .toList();
  }
}
