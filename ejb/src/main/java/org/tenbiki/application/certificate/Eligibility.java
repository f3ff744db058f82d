package org.tenbiki.application.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tenbiki.application.user.UserCredentials;
import org.tenbiki.application.user.UserStanding;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.Issuance;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.certificate.RenewalWindow;
import org.tenbiki.domain.credential.LockState;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRole;

/**
 * Whether a user may take a certificate now. Asked at ユーザー認証 and again, under the user's row lock,
 * when 発行 is pressed. Source: requirements C-2, C-8 and C-10.
 */
@Dependent
public class Eligibility {
  @Inject CertificateRepository certificates;
  @Inject UserCredentials userCredentials;
  @Inject InstitutionRepository institutions;
  @Inject UserStanding standing;

  /** Deleted, locked or blocked users and suspended or closed contracts get none. */
  boolean isServed(User user, Instant now) {
    return standing.isActive(user) && !userCredentials.lockStateOf(user, now).isLockedAt(now);
  }

  /** The lock of the user, by whatever password or card it came. Source: requirement L-5. */
  LockState lockState(User user, Instant now) {
    return userCredentials.lockStateOf(user, now);
  }

  /** Nobody of a contract takes one before all of its users need one. Source: requirement U-1. */
  boolean needsCertificate(User user) {
    return standing.needsCertificate(user);
  }

  /**
   * Whether the master has to permit it first: a renewal needs none, whatever comes after a revoked
   * or expired one does. Source: requirement D-10.
   */
  boolean needsPermit(User user, Instant now) {
    return user.role() == UserRole.GENERAL
        && !user.isCertificatePermitted()
        && institutions.profileOf(institutions.get(user.institutionId())).certificateByMaster()
        && usable(user, now).isEmpty();
  }

  /** The usable certificate that bars a new one; empty if there is none or renewal is open. */
  Optional<Certificate> barrier(User user, Instant now) {
    RenewalWindow window = window(user);
    List<Certificate> usable = usable(user, now);
    boolean renewing = usable.stream().anyMatch(c -> window.isOpenAt(now, c.lastDay()));
    return renewing ? Optional.empty() : usable.stream().findFirst();
  }

  /** The unused new certificate that a further renewal replaces. */
  List<Certificate> replaced(User user, Instant now) {
    RenewalWindow window = window(user);
    return usable(user, now).stream()
        .filter(c -> !c.isUsed() && !window.isOpenAt(now, c.lastDay()))
        .toList();
  }

  /** The certificate with which the user logs in: the newest that was used. */
  Optional<Certificate> inUse(User user, Instant now) {
    return usable(user, now).stream().filter(Certificate::isUsed).findFirst();
  }

  /** Whether the user has a usable certificate other than the one that the issue made. */
  boolean isRenewal(User user, Issuance issuance, Instant now) {
    return usable(user, now).stream()
        .anyMatch(c -> !Objects.equals(c.id(), issuance.certificateId()));
  }

  RenewalWindow window(User user) {
    return institutions.profileOf(institutions.get(user.institutionId())).renewalWindow();
  }

  /** Where a key may come from in the user's institution. */
  Set<KeySource> keySources(User user) {
    return institutions.profileOf(institutions.get(user.institutionId())).keySources();
  }

  private List<Certificate> usable(User user, Instant now) {
    return certificates.ofUser(user.id()).stream().filter(c -> c.isUsableAt(now)).toList();
  }
}
