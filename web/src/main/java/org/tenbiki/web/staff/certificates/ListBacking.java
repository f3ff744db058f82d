package org.tenbiki.web.staff.certificates;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.user.CertificateDirectoryService;
import org.tenbiki.application.user.CertificateFilter;
import org.tenbiki.application.user.HeldCertificate;
import org.tenbiki.domain.certificate.CertificateOrder;
import org.tenbiki.domain.certificate.CertificateStanding;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Listing;

/**
 * The certificates of the institution's users, one page of them; filter, order and page stand in
 * the address. Source: requirement S-3.
 */
@Named("staffCertificates")
@RequestScoped
public class ListBacking {
  @Inject transient CertificateDirectoryService certificates;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private Listing<HeldCertificate> list;

  @PostConstruct
  void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.ascending(CertificateOrder.LAST_DAY),
            (sorting, first, count) ->
                certificates.list(user.actor(), filter(), sorting, first, count),
            "serial",
            "user",
            "state",
            "from",
            "to");
  }

  private CertificateFilter filter() {
    return new CertificateFilter(getSerial(), getUser(), getState(), getFrom(), getTo());
  }

  public String getSerial() {
    return parameters.text("serial");
  }

  /** The beginning of a user ID. */
  public String getUser() {
    return parameters.text("user");
  }

  /** Null for all. */
  public @Nullable CertificateStanding getState() {
    return parameters.choice("state", CertificateStanding.class).orElse(null);
  }

  public List<CertificateStanding> getStates() {
    return List.of(CertificateStanding.values());
  }

  public @Nullable LocalDate getFrom() {
    return parameters.day("from").orElse(null);
  }

  public @Nullable LocalDate getTo() {
    return parameters.day("to").orElse(null);
  }

  public Listing<HeldCertificate> getList() {
    return list;
  }
}
