package org.tenbiki.application.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateOrder;
import org.tenbiki.domain.certificate.CertificateQuery;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Every certificate of an institution's users. Source: requirement S-3. */
@Stateless
@RolesAllowed("staff")
public class CertificateDirectoryService {
  private static final String SERIAL_NUMBER = "[0-9a-f]{0,40}";

  @Inject CertificateRepository certificates;
  @Inject UserRepository users;
  @Inject UserViews views;
  @Inject Clock clock;

  /** Finds nothing if what is typed as a serial number is none. */
  public Page<HeldCertificate> list(
      Actor actor,
      CertificateFilter filter,
      Sorting<CertificateOrder> sorting,
      int first,
      int count) {
    String digits = digits(filter.serialNumber());
    if (!digits.matches(SERIAL_NUMBER)) {
      return new Page<>(List.of(), 0);
    }
    CertificateQuery query =
        new CertificateQuery(
            actor.institutionId(),
            digits,
            CharacterWidth.toHalf(filter.loginId()),
            filter.standing(),
            clock.instant(),
            beginning(filter.from()),
            filter.to() == null ? null : beginning(filter.to().plusDays(1)));
    List<HeldCertificate> rows =
        certificates.search(query, sorting, first, count).stream().map(this::held).toList();
    return new Page<>(rows, certificates.count(query));
  }

  /** As the product writes them, whatever browsers put between. */
  private static String digits(String typed) {
    return CharacterWidth.toHalf(typed).toLowerCase(Locale.ROOT).replaceAll("[: ]", "");
  }

  private static @Nullable Instant beginning(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Japan.ZONE).toInstant();
  }

  private HeldCertificate held(Certificate certificate) {
    User holder = users.get(certificate.userId());
    return new HeldCertificate(
        views.certificate(certificate), holder.id(), holder.loginId(), holder.name());
  }
}
