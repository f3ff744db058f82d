package org.tenbiki.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.institution.FieldRules;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.institution.InstitutionView;
import org.tenbiki.application.institution.SessionLimits;
import org.tenbiki.application.institution.UserHandling;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.LocalizedText;

/**
 * The institution whose portal is open: from the address before log-in, from the user after it.
 * Pages read it as {@code institution}; texts come in the page's language. On pages that belong to
 * no institution {@link #isKnown} is false and the other properties must not be read.
 */
@Named("institution")
@RequestScoped
public class CurrentInstitution {
  @Inject transient InstitutionService institutions;

  @Inject transient WebSettings settings;

  private @Nullable InstitutionView view;

  /** Makes the institution of that code the current one; false if there is none. */
  public boolean enter(String code) {
    view = institutions.find(code).orElse(null);
    return view != null;
  }

  /** Makes the institution of the logged-in user the current one; false if there is none. */
  public boolean enter(long institutionId) {
    view = institutions.find(institutionId).orElse(null);
    return view != null;
  }

  /** Every institution of the deployment. */
  public List<InstitutionView> all() {
    return institutions.all();
  }

  public boolean isKnown() {
    return view != null;
  }

  public long getId() {
    return view().id();
  }

  /** Empty if no institution is current, so that addresses can always be built. */
  public String getCode() {
    return view == null ? "" : view.code();
  }

  public String getName() {
    return text(view().name());
  }

  public String getServiceName() {
    return text(view().serviceName());
  }

  /** What this kind of system calls things; empty if no institution is current. */
  String wordsName() {
    return view == null ? "" : view.profileName();
  }

  /** Of the style sheet; empty if no institution is current. */
  public String getAccentClass() {
    return view == null ? "" : "accent-" + view.accent().name().toLowerCase(Locale.ROOT);
  }

  public String getHelpDeskName() {
    return text(view().helpDeskName());
  }

  public String getHelpDeskPhone() {
    return view().helpDeskPhone();
  }

  public String getHelpDeskHours() {
    return text(view().helpDeskHours());
  }

  public String getBranchHint() {
    return text(view().branchHint());
  }

  public int getDownloadMinutes() {
    return view().downloadMinutes();
  }

  /** Whether administrators and users find an entry each. Source: requirement B-1. */
  public boolean isSeparateEntries() {
    return view().separateEntries();
  }

  /** Whether 重要なお知らせ opens after log-in. Source: requirement B-3. */
  public boolean isNoticesFirst() {
    return view().noticesFirst();
  }

  /** How masters handle users. Source: requirements D-6 to D-8. */
  public UserHandling getUsers() {
    return view().users();
  }

  /** Whether staff make masters, and nobody registers itself. Source: requirement D-2. */
  public boolean isMasterByStaff() {
    return view().masterByStaff();
  }

  /** Whether general users need their master's permit for a certificate. Source: D-10. */
  public boolean isCertificateByMaster() {
    return view != null && view.certificateByMaster();
  }

  /**
   * For pages that do at once what is looked at again elsewhere.
   *
   * @throws BusinessRuleException NOT_FOUND
   */
  public void mustHandleUsersAtOnce() {
    if (getUsers().confirmed()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  public FieldRules getRules() {
    return view().rules();
  }

  public SessionLimits getSessions() {
    return view().sessions();
  }

  /** The entry page on the public side. */
  public String getEntryUrl() {
    return settings.publicUrl() + "/" + (view == null ? "" : view.code() + "/");
  }

  /** The log-in page on the member side, where the browser asks for the certificate. */
  public String getLoginUrl() {
    return settings.memberUrl() + "/" + getCode() + "/login";
  }

  /** The page 接続確認 on the member side. */
  public String getConnectionUrl() {
    return settings.memberUrl() + "/" + getCode() + "/connection";
  }

  /** The log-in page at the second member address, where the browser asks anew. */
  public String getSecondLoginUrl() {
    return settings.secondMemberUrl() + "/" + getCode() + "/login";
  }

  /** The page 接続確認 at the second member address. */
  public String getSecondConnectionUrl() {
    return settings.secondMemberUrl() + "/" + getCode() + "/connection";
  }

  private InstitutionView view() {
    return Optional.ofNullable(view).orElseThrow();
  }

  private static String text(LocalizedText text) {
    FacesContext faces = FacesContext.getCurrentInstance();
    return text.in(
        faces == null || faces.getViewRoot() == null
            ? Locale.JAPANESE
            : faces.getViewRoot().getLocale());
  }
}
