package org.tenbiki.application.deduction.download;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Results on their way to the institution's core system: what went there is kept, the same bytes
 * once. Source: requirement K-8.
 */
@Dependent
public class ForwardedFiles {
  @Inject ListRows rows;
  @Inject DeductionFiles files;
  @Inject FileContents contents;
  @Inject DeductionBatchRepository batches;
  @Inject ExchangedFileRepository exchanged;
  @Inject Clock clock;

  /**
   * Under the list's row lock: of two who take the same away at once, the second sees what the
   * first has kept, and an approval that is cancelled meanwhile leaves no file of two versions.
   *
   * @throws BusinessRuleException RESULT_NOT_SENT if the approval does not hold any more
   */
  void write(
      Actor actor,
      DeductionBatch batch,
      FileForm form,
      FixedHeader header,
      BatchKey key,
      OutputStream out)
      throws IOException {
    if (!batches.lock(batch.id()).state().isApproved()) {
      throw new BusinessRuleException(ErrorCode.RESULT_NOT_SENT);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    rows.result(batch, files.beginResult(content, form, key, header));
    UploadedFile file =
        new UploadedFile(
            "%s-%d%02d-result.%s"
                .formatted(
                    key.contractNumber(),
                    key.month().getYear(),
                    key.month().getMonthValue(),
                    form.extension()),
            content.toByteArray());
    if (!exchanged.has(batch.id(), FileDirection.FORWARDED, file.sha256())) {
      exchanged.add(
          new DeductionFile(
              batch.id(),
              FileDirection.FORWARDED,
              form,
              contents.keep(file),
              clock.instant(),
              actor.userId()));
    }
    out.write(file.bytes());
  }
}
