package org.tenbiki.application.deduction.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.Accounts;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.ContractStatus;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.UploadTarget;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * How staff upload the file of a list and find it again while it is checked and afterwards. Each
 * method throws FORBIDDEN to auditors, and NOT_FOUND for what others uploaded. Source: requirements
 * K-1 and K-9.
 */
@Stateless
@RolesAllowed("staff")
public class ListFileService {
  @Inject ContractRepository contracts;
  @Inject Accounts accounts;
  @Inject ListUploadService lists;
  @Inject Uploads uploads;

  /** Empty if the institution has no contract of that number that is in force. */
  public Optional<ListContract> contract(Actor actor, String number) {
    actor.mustChangeAsStaff();
    return find(actor, number)
        .map(
            contract ->
                new ListContract(
                    contract.id(),
                    contract.number(),
                    contract.name(),
                    contract.deductionKinds(),
                    accounts.of(contract.id())));
  }

  private Optional<Contract> find(Actor actor, String number) {
    return contracts
        .findByNumber(actor.institutionId(), CharacterWidth.toHalf(number).strip())
        .filter(contract -> contract.status() != ContractStatus.CLOSED);
  }

  /**
   * Keeps a file; its check is for {@link FileCheckService}. The same form sent twice is one
   * upload.
   *
   * @return the id of the upload
   * @throws BusinessRuleException for what is wrong with the form, LIST_EXISTS, or SAME_FILE_AGAIN
   */
  public long receive(Actor actor, TypedList typed) {
    actor.mustChangeAsStaff();
    PrepareList form = form(actor, typed);
    uploads.mustBeFile(form.file());
    String hash =
        Uploads.requestHash(
            typed.token(),
            form.file(),
            form.contractId(),
            typed.accountId(),
            typed.kind(),
            typed.month(),
            typed.deductionDate(),
            typed.depositDate(),
            typed.cutOff(),
            typed.again());
    contracts.lock(form.contractId());
    return uploads
        .before(actor, hash)
        .map(DeductionUpload::id)
        .orElseGet(() -> add(actor, form, hash));
  }

  private long add(Actor actor, PrepareList form, String hash) {
    UploadTarget target = lists.target(actor, form);
    return uploads.add(actor, FileDirection.REQUEST, target, form.file(), form.again(), hash).id();
  }

  private PrepareList form(Actor actor, TypedList typed) {
    Optional<Contract> contract = find(actor, typed.contractNumber());
    if (contract.isEmpty()) {
      new Violations()
          .add(
              "contract",
              typed.contractNumber().isBlank() ? ErrorCode.REQUIRED : ErrorCode.NO_SUCH_CONTRACT)
          .throwIfAny();
    }
    return new PrepareList(
        contract.orElseThrow().id(),
        accountId(typed.accountId()),
        typed.kind(),
        typed.month(),
        typed.deductionDate(),
        typed.depositDate(),
        typed.cutOff(),
        typed.file().uploaded(),
        typed.again());
  }

  private static @Nullable Long accountId(String typed) {
    try {
      return typed.isBlank() ? null : Long.valueOf(typed);
    } catch (NumberFormatException e) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
  }

  /** One's own, the latest first. */
  public List<UploadView> recent(Actor actor) {
    actor.mustChangeAsStaff();
    return uploads.recentRequests(actor);
  }

  public UploadView view(Actor actor, long uploadId) {
    return uploads.view(get(actor, uploadId));
  }

  /**
   * In the order of the file.
   *
   * @param first how many come before, from 0
   */
  public Page<FaultView> faults(Actor actor, long uploadId, int first, int count) {
    return uploads.faults(get(actor, uploadId), first, count);
  }

  private DeductionUpload get(Actor actor, long uploadId) {
    actor.mustChangeAsStaff();
    return uploads.get(actor, FileDirection.REQUEST, uploadId);
  }
}
