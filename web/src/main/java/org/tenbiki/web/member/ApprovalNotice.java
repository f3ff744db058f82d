package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.tenbiki.application.approval.ApprovalPasswordService;
import org.tenbiki.application.approval.ApprovalStatus;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Banner;
import org.tenbiki.web.shared.BannerSource;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Texts;

/** Tells in time until when the approval password holds. Source: requirement D-5. */
@RequestScoped
public class ApprovalNotice implements BannerSource {
  @Inject transient ApprovalPasswordService approvals;
  @Inject transient CurrentUser user;
  @Inject transient JapanTime japan;

  @Override
  public List<Banner> banners() {
    if (!user.isLoggedIn() || user.isStaff()) {
      return List.of();
    }
    return approvals.status(user.actor()) instanceof ApprovalStatus.Valid valid && valid.near()
        ? List.of(
            new Banner(
                Banner.Kind.WARNING,
                Texts.text(
                    FacesContext.getCurrentInstance(),
                    "approval.text.near",
                    japan.day(valid.lastDay())),
                Duration.ZERO))
        : List.of();
  }
}
