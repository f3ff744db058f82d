package org.tenbiki.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.CertificateIssuanceService;
import org.tenbiki.application.certificate.IssuanceView;
import org.tenbiki.application.certificate.IssuanceView.State;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.web.shared.Browser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;
import org.tenbiki.web.shared.PortalCookie;

/**
 * The issue that this browser began, looked up once a request. Whichever of its pages is opened, by
 * reload, Back or in a second window: each leads to the page that fits how far the issue came.
 * Source: requirement C-3.
 */
@Named("issuance")
@RequestScoped
public class Issuance {
  private static final String PROGRESS = "/certificate/progress";
  static final String UPLOAD = "/certificate/request";
  static final String ENROLMENT = "/certificate/enrolment";
  static final String INSTALL = "/certificate/install";

  @Inject transient CertificateIssuanceService issuances;
  @Inject transient Browser browser;

  private @Nullable IssuanceView found;

  /** Empty if there is none, or its time is over. */
  Optional<IssuanceView> find() {
    if (found == null) {
      found = browser.read(PortalCookie.ISSUANCE).flatMap(issuances::find).orElse(null);
    }
    return Optional.ofNullable(found);
  }

  /** For the pages of an issue that {@link #on} found. */
  public IssuanceView getView() {
    return find().orElseThrow();
  }

  /** Which manual's steps the pages count: those of an issue or of a renewal. */
  public IssueSteps getSteps() {
    return getView().renewal() ? IssueSteps.RENEWAL : IssueSteps.FIRST;
  }

  /** Stays on the page if it is the right one, and leads to the right one otherwise. */
  String on(String page) {
    if (page.equals(PROGRESS) && find().filter(view -> view.state() == State.ISSUED).isPresent()) {
      // the step that the manual shows, however fast it was; the page goes on by itself
      return Outcome.STAY;
    }
    String right = find().map(Issuance::pageOf).orElse("");
    if (right.isEmpty()) {
      return Outcome.to("/certificate/authentication", Notice.ISSUANCE_EXPIRED);
    }
    return right.equals(page)
            || (page.equals(INSTALL) && right.equals(ENROLMENT))
            || (page.equals(UPLOAD) && isUploadOpen())
        ? Outcome.STAY
        : Outcome.to(right);
  }

  /** Whether the issue is that user's, and a key may be sent for it. */
  public boolean isBeginningOf(String loginId) {
    return find()
        .filter(Issuance::isBeginning)
        .filter(v -> v.loginId().equals(loginId))
        .isPresent();
  }

  private static boolean isBeginning(IssuanceView view) {
    return view.state() == State.READY || view.state() == State.FAILED;
  }

  /** Whether a certification request of one's own may be uploaded now. */
  public boolean isUploadOpen() {
    return find()
        .filter(Issuance::isBeginning)
        .filter(view -> view.keySources().contains(KeySource.UPLOAD))
        .isPresent();
  }

  private static String pageOf(IssuanceView view) {
    return switch (view.state()) {
      case READY, FAILED -> beginningOf(view);
      case ISSUING -> PROGRESS;
      case ISSUED, CLOSED -> resultOf(view);
    };
  }

  private static String beginningOf(IssuanceView view) {
    if (view.keySources().contains(KeySource.PROGRAM)) {
      return ENROLMENT;
    }
    return view.keySources().contains(KeySource.BROWSER)
        ? "/certificate/key"
        : "/certificate/issue";
  }

  private static String resultOf(IssuanceView view) {
    KeySource source = view.keySource();
    if (source == KeySource.PROGRAM) {
      return "/certificate/installed";
    }
    return source != null && source.isBrought()
        ? "/certificate/certificate"
        : "/certificate/result";
  }
}
