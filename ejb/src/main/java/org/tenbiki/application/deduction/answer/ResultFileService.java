package org.tenbiki.application.deduction.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.MemberLists;
import org.tenbiki.application.deduction.step.ListSteps;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.FileCheckService;
import org.tenbiki.application.deduction.upload.ResultFileReader;
import org.tenbiki.application.deduction.upload.ResultReading;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.application.deduction.upload.UploadView;
import org.tenbiki.application.deduction.upload.Uploads;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.ResultChange;
import org.tenbiki.domain.deduction.ResultCounts;
import org.tenbiki.domain.deduction.ResultRowStore;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.domain.deduction.UploadTarget;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRepository;

/**
 * How a 担当者 answers a list by a file: checked whole, shown, and only then kept. Rows that the file
 * does not name stay as they are. Each method throws FORBIDDEN and NOT_FOUND as the list itself
 * does, and NOT_FOUND for what others uploaded. Source: requirements K-3 and K-9.
 */
@Stateless
@RolesAllowed("member")
public class ResultFileService {
  @Inject MemberLists lists;
  @Inject ListSteps steps;
  @Inject Uploads uploads;
  @Inject DeductionUploadRepository repository;
  @Inject FileContents contents;
  @Inject DeductionBatchRepository batches;
  @Inject ResultRowStore rows;
  @Inject ResultFileReader reader;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /**
   * Keeps a file; its check is for {@link FileCheckService}. The same form sent twice is one
   * upload.
   *
   * @param again that a file which was used before is meant once more
   * @param token made for each form that is shown
   * @return the id of the upload
   * @throws BusinessRuleException WRONG_LIST_STATE, LIST_CUT_OFF, SAME_FILE_AGAIN, or what is wrong
   *     with the file as a whole
   */
  public long receive(Actor actor, long batchId, SentFile sent, boolean again, String token) {
    UploadedFile file = sent.uploaded();
    DeductionBatch batch = lockOpen(actor, batchId);
    uploads.mustBeFile(file);
    String hash = Uploads.requestHash(token, file, batchId, again);
    return uploads
        .before(actor, hash)
        .map(DeductionUpload::id)
        .orElseGet(
            () -> {
              uploads.mustBeNew(batch.contractId(), file.sha256(), again);
              return add(actor, batch, file, again, hash).id();
            });
  }

  /**
   * Asked before a file is read, which may be large.
   *
   * @throws BusinessRuleException NOT_FOUND, or FORBIDDEN
   */
  public void mustReach(Actor actor, long batchId) {
    lists.find(actor, DeductionTask.RESULTS, batchId);
  }

  /** The same, checked and applied at once: all of it, or nothing. */
  public ResultFileOutcome upload(Actor actor, long batchId, SentFile sent, boolean again) {
    UploadedFile file = sent.uploaded();
    DeductionBatch batch = lockOpen(actor, batchId);
    uploads.mustBeFile(file);
    uploads.mustBeNew(batch.contractId(), file.sha256(), again);
    ResultReading reading =
        reader.read(batch, contracts.get(batch.contractId()).number(), file.bytes(), row -> {});
    if (!reading.isFaultless()) {
      return new ResultFileOutcome.Faulty(
          reading.summary().rows(),
          reading.faults().count(),
          reading.faults().kept().stream().map(FaultView::of).toList());
    }
    DeductionUpload upload = add(actor, batch, file, again, UUID.randomUUID().toString());
    upload.recognised(reading.summary().form(), reading.named());
    upload.ready(batchId, reading.summary().rows());
    rows.add(upload.id(), reading.rows());
    return apply(actor, batch, upload, rows.counts(upload.id(), batchId));
  }

  private DeductionBatch lockOpen(Actor actor, long batchId) {
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    batch.mustTakeAnswers(clock.instant());
    return batch;
  }

  private DeductionUpload add(
      Actor actor, DeductionBatch batch, UploadedFile file, boolean again, String hash) {
    UploadTarget target =
        new UploadTarget(
            batch.institutionId(),
            batch.contractId(),
            batch.id(),
            batch.accountId(),
            batch.kind(),
            batch.month(),
            batch.dates());
    return uploads.add(actor, FileDirection.RESULT, target, file, again, hash);
  }

  /** One's own of that list, the latest first. */
  public List<UploadView> recent(Actor actor, long batchId) {
    lists.find(actor, DeductionTask.RESULTS, batchId);
    return uploads.recentResults(actor, batchId);
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

  /** Empty if there is nothing that could be applied. */
  public Optional<ResultPreview> preview(Actor actor, long uploadId) {
    DeductionUpload upload = get(actor, uploadId);
    if (!upload.isApplicable()) {
      return Optional.empty();
    }
    DeductionBatch batch = lists.find(actor, DeductionTask.RESULTS, batchOf(upload));
    ResultCounts counts = rows.counts(uploadId, batch.id());
    return Optional.of(
        new ResultPreview(
            counts.rows(),
            counts.changing(),
            counts.unchanged(),
            upload.rowsRead() - counts.rows(),
            batch.requestedCount() - upload.namedRows(),
            counts.seen()));
  }

  /**
   * Rows that would change, in the list's order.
   *
   * @param first how many come before, from 0
   */
  public Page<ResultChangeView> changes(Actor actor, long uploadId, int first, int count) {
    DeductionUpload upload = get(actor, uploadId);
    long batchId = batchOf(upload);
    return new Page<>(
        rows.changes(uploadId, batchId, first, count).stream()
            .map(change -> ResultChangeView.of(change, nameOf(change)))
            .toList(),
        rows.counts(uploadId, batchId).changing());
  }

  private String nameOf(ResultChange change) {
    Long by = change.changedBy();
    return by == null ? "" : users.get(by).name();
  }

  /**
   * Makes the rows without a fault the list's answers; again is the same as once.
   *
   * @param seen {@link ResultCounts#seen} of the preview that is confirmed
   * @throws BusinessRuleException WRONG_LIST_STATE also if there is nothing to apply, LIST_CUT_OFF,
   *     FILE_USED_MEANWHILE if the file was used since it came, and that is not meant
   */
  public ResultFileOutcome confirm(Actor actor, long uploadId, long seen) {
    long batchId = batchOf(get(actor, uploadId));
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    DeductionUpload upload =
        repository.lock(uploadId).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    if (upload.state() == UploadState.APPLIED) {
      return new ResultFileOutcome.Applied(upload.rowsRead(), 0);
    }
    batch.mustTakeAnswers(clock.instant());
    if (!upload.isApplicable()) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    Optional<LocalDate> used =
        uploads.usedOn(batch.contractId(), upload.file().sha256(), upload.isAgain());
    if (used.isPresent()) {
      throw new BusinessRuleException(ErrorCode.FILE_USED_MEANWHILE, used.get());
    }
    ResultCounts counts = rows.counts(uploadId, batchId);
    return counts.seen() == seen
        ? apply(actor, batch, upload, counts)
        : new ResultFileOutcome.Overtaken();
  }

  private ResultFileOutcome apply(
      Actor actor, DeductionBatch batch, DeductionUpload upload, ResultCounts counts) {
    int changed = rows.apply(upload.id(), batch.id(), clock.instant(), actor.userId());
    batches.add(
        new DeductionFile(
            batch.id(),
            FileDirection.RESULT,
            Optional.ofNullable(upload.form()).orElseThrow(),
            upload.file(),
            clock.instant(),
            actor.userId()));
    upload.applied();
    rows.remove(upload.id());
    if (batch.state() != BatchState.ENTERING) {
      steps.take(actor, batch, BatchAct.ENTER, "");
    }
    auditTrail.append(
        new AuditEntry(
            AuditEventType.LIST_ANSWERED_BY_FILE,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            batch.institutionId(),
            batch.contractId(),
            null,
            batch.kind() + " " + batch.month(),
            counts.rows() + " / " + changed + ", " + upload.file().sha256()));
    return new ResultFileOutcome.Applied(counts.rows(), changed);
  }

  /**
   * Nobody wants it any more; again is the same as once.
   *
   * @throws BusinessRuleException WRONG_LIST_STATE if it is applied, which stays so
   */
  public void discard(Actor actor, long uploadId) {
    get(actor, uploadId);
    DeductionUpload upload =
        repository.lock(uploadId).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    if (upload.state() == UploadState.APPLIED) {
      throw new BusinessRuleException(ErrorCode.WRONG_LIST_STATE);
    }
    if (upload.isApplicable()) {
      upload.discarded();
      contents.remove(upload.file());
      rows.remove(upload.id());
    }
  }

  private DeductionUpload get(Actor actor, long uploadId) {
    DeductionUpload upload = uploads.get(actor, FileDirection.RESULT, uploadId);
    lists.find(actor, DeductionTask.RESULTS, batchOf(upload));
    return upload;
  }

  private static long batchOf(DeductionUpload upload) {
    return Optional.ofNullable(upload.target().batchId()).orElseThrow();
  }
}
