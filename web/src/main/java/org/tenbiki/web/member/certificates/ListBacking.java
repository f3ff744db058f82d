package org.tenbiki.web.member.certificates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.member.CertificatePermitService;
import org.tenbiki.application.member.PermitRow;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/** The general users and whether they may take a certificate. Source: requirement D-10. */
@Named("memberCertificates")
@RequestScoped
public class ListBacking {
  @Inject transient CertificatePermitService permits;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable Listing<PermitRow> list;

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    user.mustBeMaster();
    getList();
  }

  public String getSearch() {
    return parameters.text("search");
  }

  public Listing<PermitRow> getList() {
    Listing<PermitRow> read = list;
    if (read == null) {
      read =
          Listing.read(
              parameters,
              (first, count) -> permits.list(user.actor(), getSearch(), first, count),
              "search");
      list = read;
    }
    return read;
  }
}
