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

/** Tells in time until when the approval password holds, and who lacks one. Source: D-5, D-9. */
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
    ApprovalStatus status = approvals.status(user.actor());
    if (status instanceof ApprovalStatus.Valid valid && valid.near()) {
      return warning("approval.text.near", japan.day(valid.lastDay()));
    }
    return status instanceof ApprovalStatus.Missing ? warning("error.login.E4017") : List.of();
  }

  private static List<Banner> warning(String key, Object... arguments) {
    String text = Texts.text(FacesContext.getCurrentInstance(), key, arguments);
    return List.of(new Banner(Banner.Kind.WARNING, text, Duration.ZERO));
  }
}
