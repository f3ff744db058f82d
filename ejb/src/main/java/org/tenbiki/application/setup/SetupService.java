package org.tenbiki.application.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.setup.SetupView.Line;
import org.tenbiki.application.setup.SetupView.State;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.application.user.UserStanding;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.certificate.ConnectionCheckRepository;
import org.tenbiki.domain.contract.RegistrationTicket;
import org.tenbiki.domain.contract.RegistrationTicketRepository;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRole;

/** The set-up overview. Source: screens.md, row 3. */
@Stateless
public class SetupService {
  @Inject RegistrationTicketRepository tickets;
  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject ConnectionCheckRepository checks;
  @Inject UserStanding standing;
  @Inject InstitutionRepository institutions;
  @Inject Clock clock;

  /**
   * Of whom this browser has just registered.
   *
   * @param ticket of the registration, null if the browser has none
   * @return without any state if nobody was registered, or the ticket is too old
   */
  @PermitAll
  public SetupView ofTicket(long institutionId, @Nullable String ticket) {
    Instant now = clock.instant();
    return Optional.ofNullable(ticket)
        .flatMap(OpaqueToken::parse)
        .flatMap(token -> tickets.findByTokenHash(token.lookupHash()))
        .filter(found -> found.isOpenAt(now))
        .flatMap(RegistrationTicket::registeredUserId)
        .map(users::get)
        .filter(user -> user.institutionId() == institutionId)
        .map(user -> view(user, now))
        .orElseGet(() -> unknown(institutionId));
  }

  /** Of who is logged in. */
  @RolesAllowed("member")
  public SetupView of(Actor actor) {
    return view(users.get(actor.userId()), clock.instant());
  }

  private SetupView unknown(long institutionId) {
    return new SetupView("", own(institutionId, lines(0, true)), 0);
  }

  /** Without what staff do for the master. Source: requirement D-2. */
  private List<Line> own(long institutionId, List<Line> lines) {
    boolean byStaff =
        institutions
            .find(institutionId)
            .filter(institution -> institutions.profileOf(institution).masterByStaff())
            .isPresent();
    return byStaff
        ? lines.stream().filter(line -> line.step() != SetupStep.REGISTRATION).toList()
        : lines;
  }

  private SetupView view(User user, Instant now) {
    boolean master = user.role() == UserRole.MASTER;
    if (!standing.needsCertificate(user)) {
      return new SetupView(
          user.loginId(),
          own(user.institutionId(), withoutCertificate(master)),
          master ? generalUsers(user) : 0);
    }
    List<Certificate> usable =
        certificates.ofUser(user.id()).stream().filter(c -> c.isUsableAt(now)).toList();
    int done =
        1 + (usable.isEmpty() ? 0 : 1) + (usable.stream().anyMatch(this::hasArrived) ? 2 : 0);
    return new SetupView(
        user.loginId(),
        own(user.institutionId(), lines(done, master)),
        master ? generalUsers(user) : 0);
  }

  private static List<Line> withoutCertificate(boolean master) {
    return lines(1, master).stream().filter(line -> !line.step().isAboutCertificate()).toList();
  }

  private boolean hasArrived(Certificate certificate) {
    return certificate.isUsed() || checks.find(certificate.id()).isPresent();
  }

  private long generalUsers(User master) {
    Long contractId = master.contractId();
    return contractId == null
        ? 0
        : users.ofContract(contractId).stream()
            .filter(u -> u.role() == UserRole.GENERAL && !u.isDeleted())
            .count();
  }

  private static List<Line> lines(int done, boolean master) {
    List<Line> lines = new ArrayList<>();
    for (SetupStep step : SetupStep.values()) {
      int place = step.ordinal();
      if (step != SetupStep.GENERAL_USERS) {
        State state = place < done ? State.DONE : State.OPEN;
        lines.add(new Line(step, done > 0 && place == done ? State.NEXT : state));
      } else if (master) {
        lines.add(new Line(step, State.OPTIONAL));
      }
    }
    return lines;
  }
}
