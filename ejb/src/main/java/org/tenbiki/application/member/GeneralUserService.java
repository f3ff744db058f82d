package org.tenbiki.application.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.tenbiki.application.approval.ApprovalCheckService;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.user.UserRow;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.shared.BusinessRuleException;

/**
 * A master and its general users. Source: requirements G-1 to G-4.
 *
 * <p>Whatever changes something takes the master's approval password as typed, empty if none was
 * asked, and does nothing unless the result admits it. Source: requirement D-5.
 *
 * <p>Passwords are hashed outside transactions; {@link GeneralUserStepService} has the rest.
 */
@Stateless
@RolesAllowed("master")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GeneralUserService {
  @Inject GeneralUserStepService steps;
  @Inject ApprovalCheckService approvals;
  @Inject PasswordHasher hasher;

  /**
   * By user ID, without those deleted.
   *
   * @param search prefix of user ID or name; empty = all
   */
  public Page<UserRow> list(Actor actor, String search, int first, int count) {
    return steps.list(actor, search.strip(), first, count);
  }

  /** How many more may be registered, never negative. */
  public int free(Actor actor) {
    return steps.free(actor);
  }

  /** Empty if the master's contract has no such general user, or no more. */
  public Optional<MemberUser> find(Actor actor, long userId) {
    return steps.find(actor, userId);
  }

  /**
   * Registers a general user. The same form sent again registers nothing more.
   *
   * @throws BusinessRuleException FORBIDDEN, TOO_MANY_USERS, or what is wrong with the form
   */
  public RegisterUserResult register(Actor actor, RegisterUser command, String approval) {
    Optional<Long> before = steps.check(actor, command);
    ApprovalResult result = approvals.confirm(actor, approval);
    return result.admits()
        ? new RegisterUserResult.Registered(before.orElseGet(() -> register(actor, command)))
        : new RegisterUserResult.NotConfirmed(result);
  }

  private long register(Actor actor, RegisterUser command) {
    String hash = hasher.hash(command.password().toCharArray());
    try {
      return steps.register(actor, command, hash);
    } catch (EJBException | PersistenceException e) {
      // another contract's user may have taken the user ID between the check and the insert
      return steps.check(actor, command).orElseThrow(() -> e);
    }
  }

  /**
   * Changes name, mail address and rights.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, or what is wrong with the form
   */
  public ApprovalResult change(Actor actor, long userId, ChangeUser command, String approval) {
    steps.checkChange(actor, userId, command);
    return confirmed(actor, approval, () -> steps.change(actor, userId, command));
  }

  /**
   * Sets a new first password, which the master hands over.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, or what is wrong with the form
   */
  public ApprovalResult setPassword(
      Actor actor, long userId, String password, String passwordAgain, String approval) {
    steps.checkPassword(actor, userId, password, passwordAgain);
    return confirmed(
        actor,
        approval,
        () -> steps.setPassword(actor, userId, hasher.hash(password.toCharArray())));
  }

  /**
   * Revokes the user's certificates and ends its sessions. Source: requirement G-4.
   *
   * @throws BusinessRuleException FORBIDDEN or NOT_FOUND
   */
  public ApprovalResult delete(Actor actor, long userId, String approval) {
    steps.checkDeletion(actor, userId);
    return confirmed(actor, approval, () -> steps.delete(actor, userId));
  }

  /**
   * Releases lock or block. Source: requirement L-6.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, NOTHING_TO_RELEASE, or what is wrong with
   *     the reason
   */
  public ApprovalResult release(Actor actor, long userId, String reason, String approval) {
    steps.checkRelease(actor, userId, reason);
    return confirmed(actor, approval, () -> steps.release(actor, userId, reason));
  }

  /**
   * Revokes a certificate. Source: requirement C-12.
   *
   * @param reason a name of {@code RevocationReason}
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, ALREADY_REVOKED, or what is wrong with the
   *     form
   */
  public ApprovalResult revoke(
      Actor actor, long userId, long certificateId, String reason, String note, String approval) {
    steps.checkRevocation(actor, userId, certificateId, reason, note);
    return confirmed(
        actor, approval, () -> steps.revoke(actor, userId, certificateId, reason, note));
  }

  /** The act runs after the comparison, so that no row of it is locked while that waits. */
  private ApprovalResult confirmed(Actor actor, String approval, Runnable act) {
    ApprovalResult result = approvals.confirm(actor, approval);
    if (result.admits()) {
      act.run();
    }
    return result;
  }
}
