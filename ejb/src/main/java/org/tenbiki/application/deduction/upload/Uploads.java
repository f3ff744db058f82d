package org.tenbiki.application.deduction.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.ListLimits;
import org.tenbiki.domain.deduction.UploadTarget;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.Japan;

/**
 * Takes files in, and finds them again: everybody's own, nobody else's. Source: requirement K-9.
 */
@Dependent
public class Uploads {
  private static final int MOST_RECENT = 10;
  private static final int BYTES_A_MEGABYTE = 1_000_000;

  @Inject DeductionUploadRepository uploads;
  @Inject FileContents contents;
  @Inject DeductionBatchRepository batches;
  @Inject ContractRepository contracts;
  @Inject Clock clock;

  /**
   * What cannot be a file of a list, whatever stands in it.
   *
   * @throws BusinessRuleException FILE_MISSING or LIST_FILE_TOO_LARGE
   */
  public void mustBeFile(UploadedFile file) {
    Violations violations = new Violations();
    if (file.bytes().length == 0) {
      violations.add("file", ErrorCode.FILE_MISSING);
    } else if (file.bytes().length > ListLimits.MOST_BYTES) {
      violations.add("file", ErrorCode.LIST_FILE_TOO_LARGE, mostMegabytes());
    }
    violations.throwIfAny();
  }

  /** The most bytes of a file, in millions. */
  public static int mostMegabytes() {
    return ListLimits.MOST_BYTES / BYTES_A_MEGABYTE;
  }

  /**
   * @param sha256 of the file
   * @param again whether that is meant
   * @throws BusinessRuleException SAME_FILE_AGAIN
   */
  public void mustBeNew(long contractId, String sha256, boolean again) {
    usedOn(contractId, sha256, again)
        .ifPresent(
            day -> new Violations().add("file", ErrorCode.SAME_FILE_AGAIN, day).throwIfAny());
  }

  /**
   * @param sha256 of the file
   * @return when the contract exchanged it last; empty if never, or if that is meant
   */
  public Optional<LocalDate> usedOn(long contractId, String sha256, boolean again) {
    return again
        ? Optional.empty()
        : batches.sameFile(contractId, sha256).map(file -> Japan.dayOf(file.uploadedAt()));
  }

  /** The upload that came of the same form sent before: a second click, a reload. */
  public Optional<DeductionUpload> before(Actor actor, String requestHash) {
    return uploads.sameRequest(actor.userId(), requestHash);
  }

  public DeductionUpload add(
      Actor actor,
      FileDirection direction,
      UploadTarget target,
      UploadedFile file,
      boolean again,
      String requestHash) {
    DeductionUpload upload =
        new DeductionUpload(
            direction,
            target,
            contents.keep(file),
            again,
            requestHash,
            clock.instant(),
            actor.userId(),
            actor.address());
    uploads.add(upload);
    return upload;
  }

  /** Equal for what was sent twice: the same form, opened once. */
  public static String requestHash(String token, UploadedFile file, Object... form) {
    StringBuilder request = new StringBuilder(token).append('\n').append(file.sha256());
    for (Object value : form) {
      request.append('\n').append(value);
    }
    return UploadedFile.hash(request.toString().getBytes(UTF_8));
  }

  /**
   * @throws BusinessRuleException NOT_FOUND
   */
  public DeductionUpload get(Actor actor, FileDirection direction, long id) {
    return uploads
        .find(direction, actor.userId(), id)
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
  }

  public UploadView view(DeductionUpload upload) {
    return UploadView.of(upload, contracts.get(upload.target().contractId()).number());
  }

  /** Lists that one sent oneself, the latest first. */
  public List<UploadView> recentRequests(Actor actor) {
    return uploads.recentRequests(actor.userId(), MOST_RECENT).stream().map(this::view).toList();
  }

  /** The same of the results of one list. */
  public List<UploadView> recentResults(Actor actor, long batchId) {
    return uploads.recentResults(actor.userId(), batchId, MOST_RECENT).stream()
        .map(this::view)
        .toList();
  }

  /**
   * @param first how many come before, from 0
   */
  public Page<FaultView> faults(DeductionUpload upload, int first, int count) {
    return new Page<>(
        uploads.faults(upload.id(), first, count).stream().map(FaultView::of).toList(),
        uploads.countFaults(upload.id()));
  }
}
