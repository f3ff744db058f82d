package org.tenbiki.application.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.tenbiki.application.certificate.RevocationForm;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.certificate.Certificate;
import org.tenbiki.domain.certificate.CertificateRepository;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.RuleProfile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.RequestContent;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.staff.StaffRequestRepository;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/**
 * What staff prepare for another's approval, or do at once where the profile asks for one person
 * only. Each method throws FORBIDDEN, NOT_FOUND, REQUEST_PENDING, what bars the act, or what is
 * wrong with the form. Source: requirements L-6, C-12, S-2 and S-6.
 */
@Stateless
@RolesAllowed("staff")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreparationService {
  @Inject PreparationStepService steps;
  @Inject StaffRequestRepository requests;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject CertificateRepository certificates;
  @Inject InstitutionRepository institutions;
  @Inject ProfileService profiles;
  @Inject PasswordHasher hasher;

  /** Release of the initial registration's lock or block. */
  public Handling releaseContract(Actor actor, long contractId, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
    Contract contract = contract(actor, contractId);
    return prepare(
        actor,
        RequestTarget.releaseOfContract(contract.id(), contract.number()),
        RequestContent.because(reason));
  }

  /** Release of a user's lock or block, be it a member's or a colleague's. */
  public Handling releaseUser(Actor actor, long userId, String reason) {
    actor.mustChangeAsStaff();
    new Violations().checkRemark("reason", reason).throwIfAny();
    User user = user(actor, userId);
    return prepare(
        actor,
        RequestTarget.releaseOfUser(user.contractId(), user.id(), user.loginId()),
        RequestContent.because(reason));
  }

  /**
   * Revocation of a certificate.
   *
   * @param reason a name of {@code RevocationReason}
   * @param note why, as the application form says
   */
  public Handling revoke(Actor actor, long certificateId, String reason, String note) {
    actor.mustChangeAsStaff();
    RevocationForm form = RevocationForm.checked(reason, note);
    Certificate certificate = certificates.find(certificateId).orElseThrow(this::notFound);
    User user = user(actor, certificate.userId());
    return prepare(
        actor,
        RequestTarget.revocation(
            user.contractId(), user.id(), certificateId, certificate.serialNumber().toString()),
        new RequestContent(form.note(), form.reason().name(), null, null));
  }

  /** Another user ID. */
  public Handling changeLoginId(Actor actor, long userId, String newLoginId, String note) {
    actor.mustChangeAsStaff();
    User user = user(actor, userId);
    String folded = CharacterWidth.toHalf(newLoginId);
    Violations violations = new Violations().check("loginId", folded, profile(actor).loginId());
    if (violations.none() && users.findByLoginId(folded).isPresent()) {
      violations.add("loginId", ErrorCode.LOGIN_ID_EXISTS);
    }
    violations.checkRemark("note", note).throwIfAny();
    return prepare(
        actor,
        RequestTarget.changeOfLoginId(user.contractId(), user.id(), user.loginId()),
        new RequestContent(note, null, folded, null));
  }

  /**
   * Another master.
   *
   * @param initialPassword what the member declared anew; not read where staff make masters
   */
  public Handling resetMaster(
      Actor actor,
      long contractId,
      String initialPassword,
      String initialPasswordAgain,
      String note) {
    actor.mustChangeAsStaff();
    Contract contract = contract(actor, contractId);
    boolean byStaff = profile(actor).masterByStaff();
    Violations violations = new Violations();
    if (!byStaff) {
      violations
          .check("initialPassword", initialPassword, profile(actor).initialPassword())
          .checkAgain("initialPasswordAgain", initialPassword, initialPasswordAgain);
    }
    violations.checkRemark("note", note).throwIfAny();
    Long masterId = contract.masterUserId();
    if (masterId == null) {
      throw new BusinessRuleException(ErrorCode.NO_MASTER);
    }
    return prepare(
        actor,
        RequestTarget.resetOfMaster(contractId, masterId, contract.number()),
        new RequestContent(
            note,
            null,
            null,
            byStaff ? hasher.decoy() : hasher.hash(initialPassword.toCharArray())));
  }

  /**
   * Another profile.
   *
   * @param draft as {@code ProfileService} made it
   */
  public Handling changeProfile(Actor actor, String draft, String note) {
    profiles.changes(actor, draft);
    new Violations().checkRemark("note", note).throwIfAny();
    Institution institution = institutions.get(actor.institutionId());
    return prepare(
        actor,
        RequestTarget.changeOfProfile(institution.code().value()),
        new RequestContent(note, null, draft, null));
  }

  private Handling prepare(Actor actor, RequestTarget target, RequestContent content) {
    try {
      return steps.prepare(actor, target, content);
    } catch (EJBException | PersistenceException e) {
      // between the check and the insert another may have prepared the same, or taken the user ID
      if (requests.findPending(target.key()).isPresent()) {
        throw new BusinessRuleException(ErrorCode.REQUEST_PENDING);
      }
      Optional<String> newLoginId = Optional.ofNullable(content.newValue());
      if (newLoginId.flatMap(users::findByLoginId).isPresent()) {
        throw new BusinessRuleException(ErrorCode.LOGIN_ID_EXISTS);
      }
      throw e;
    }
  }

  private Contract contract(Actor actor, long contractId) {
    return contracts.find(actor.institutionId(), contractId).orElseThrow(this::notFound);
  }

  private User user(Actor actor, long userId) {
    return users
        .find(actor.institutionId(), userId)
        .filter(user -> !user.isDeleted())
        .orElseThrow(this::notFound);
  }

  private RuleProfile profile(Actor actor) {
    return institutions.profileOf(institutions.get(actor.institutionId()));
  }

  private BusinessRuleException notFound() {
    return new BusinessRuleException(ErrorCode.NOT_FOUND);
  }
}
