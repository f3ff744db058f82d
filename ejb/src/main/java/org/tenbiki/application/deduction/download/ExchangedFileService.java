package org.tenbiki.application.deduction.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Each version of a file that was exchanged, byte for byte. Source: requirement K-8. */
@Stateless
@RolesAllowed({"member", "staff"})
public class ExchangedFileService {
  @Inject ListReading reading;
  @Inject ExchangedFileRepository files;
  @Inject FileContents contents;

  /** A file as it was. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Version(String name, byte[] content) {}

  /**
   * @throws BusinessRuleException NOT_FOUND for what belongs to others, FORBIDDEN without the
   *     right, RESULT_NOT_SENT to staff for answers that are not approved, but for those that they
   *     took to the core system themselves
   */
  public Version open(Actor actor, long fileId) {
    DeductionFile file =
        files.find(fileId).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    DeductionBatch batch =
        isKnown(actor, file)
            ? reading.find(actor, file.batchId(), List.of(DeductionTask.LISTS))
            : reading.findAnswered(actor, file.batchId());
    UploadedFile kept =
        contents
            .read(file.file())
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    reading.noteDownload(actor, batch, file.direction() + " as kept, " + file.file().sha256());
    return new Version(kept.name(), kept.bytes());
  }

  /** Whatever became of the approval: what the institution made or has. */
  private static boolean isKnown(Actor actor, DeductionFile file) {
    return file.direction() == FileDirection.REQUEST
        || file.direction() == FileDirection.FORWARDED && actor.role().isStaff();
  }
}
