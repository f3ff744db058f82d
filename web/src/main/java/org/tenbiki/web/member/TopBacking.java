package org.tenbiki.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.login.TopService;
import org.tenbiki.application.login.TopView;
import org.tenbiki.application.login.TopView.LastLogin;
import org.tenbiki.application.login.TopView.OwnCertificate;
import org.tenbiki.domain.shared.LocalizedText;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.CurrentInstitution;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Texts;

/** The first page after log-in, of members and of staff. Source: requirement A-3. */
@Named("top")
@RequestScoped
public class TopBacking {
  @Inject transient TopService tops;
  @Inject transient CurrentUser user;
  @Inject transient JapanTime japan;
  @Inject transient CurrentInstitution institution;

  private @Nullable TopView view;

  private TopView view() {
    if (view == null) {
      view = tops.top(user.session());
    }
    return view;
  }

  public LocalizedText getOrganisation() {
    return view().organisation();
  }

  public List<LastLogin> getLastLogins() {
    return view().lastLogins();
  }

  /** あと365日（2027年11月21日まで）, on the last day 本日まで; empty for who needs no certificate. */
  public String getDaysText() {
    return view().certificate().map(this::daysText).orElse("");
  }

  private String daysText(OwnCertificate certificate) {
    return Texts.text(
        FacesContext.getCurrentInstance(),
        certificate.daysLeft() > 0 ? "top.text.daysLeft" : "top.text.lastDay",
        certificate.daysLeft(),
        japan.day(certificate.lastDay()));
  }

  /** Where the link 更新 leads. Source: requirements C-8 and B-4. */
  public String getRenewalUrl() {
    return view().certificate().map(OwnCertificate::renewsInSession).orElse(false)
        ? "/member/certificate/renewal"
        : institution.getEntryUrl() + "certificate/authentication";
  }

  /** Whether the other pages tell the days left too. */
  public boolean isNoticeDue() {
    return view().certificate().map(OwnCertificate::noticeDue).orElse(false);
  }
}
