package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.certificate.Revocations;
import org.tenbiki.application.credential.Releases;
import org.tenbiki.application.settings.ProfileChange;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.certificate.RevocationReason;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.institution.ProfileDraft;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.staff.RequestContent;
import org.tenbiki.domain.staff.RequestTarget;
import org.tenbiki.domain.staff.StaffRequest;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;

/** Does what a request asks for. Whether it may be done is asked before. */
@Dependent
public class StaffActs {
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject Releases releases;
  @Inject Revocations revocations;
  @Inject LoginIdChange loginIdChange;
  @Inject MasterReset masterReset;
  @Inject ProfileChange profileChange;

  /**
   * @throws BusinessRuleException if what it is about no longer is as it was when it was prepared
   */
  void perform(Actor actor, StaffRequest request) {
    RequestTarget target = request.target();
    RequestContent content = request.content();
    String note = content.note();
    switch (target.kind()) {
      case RELEASE_CONTRACT ->
          releases.release(actor, contracts.get(known(target.contractId())), note);
      case RELEASE_USER -> releases.release(actor, notDeleted(known(target.userId())), note);
      case REVOKE_CERTIFICATE ->
          revocations.revoke(
              actor,
              known(target.certificateId()),
              RevocationReason.valueOf(known(content.reason())),
              note);
      case CHANGE_LOGIN_ID -> loginIdChange.change(actor, target, known(content.newValue()), note);
      case RESET_MASTER -> masterReset.reset(actor, target, known(content.hash()), note);
      case CHANGE_PROFILE ->
          profileChange.apply(actor, ProfileDraft.parse(known(content.newValue())), note);
    }
  }

  private User notDeleted(long userId) {
    User user = users.get(userId);
    if (user.isDeleted()) {
      throw new BusinessRuleException(ErrorCode.TARGET_CHANGED);
    }
    return user;
  }

  private static <T> T known(@Nullable T value) {
    return Objects.requireNonNull(value, "a request without what its kind needs");
  }
}
