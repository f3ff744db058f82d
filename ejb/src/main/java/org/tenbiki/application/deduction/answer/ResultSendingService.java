package org.tenbiki.application.deduction.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.MemberLists;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.application.deduction.upload.Uploads;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.SentResult;
import org.tenbiki.domain.deduction.SentResultRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** Results that programs send, each once however often it arrives. */
@Stateless
@RolesAllowed("member")
public class ResultSendingService {
  @Inject MemberLists lists;
  @Inject ResultFileService files;
  @Inject SentResultRepository sent;
  @Inject Clock clock;

  /**
   * Keeps all of a file or nothing. Under the list's row lock, so that of two at once the second
   * finds what the first did; the key is taken before anything else is done, so that of two lists
   * at once the second waits for the first and is refused.
   *
   * @param key chosen by the program for this sending
   * @param again that a file which was used before is meant once more
   * @throws BusinessRuleException KEY_OF_ANOTHER if the key was used for something else, and as
   *     {@link ResultFileService#upload}
   */
  public ResultSending send(
      Actor actor, long batchId, String key, String fileName, byte[] content, boolean again) {
    SentFile file = new SentFile(fileName, content);
    DeductionBatch batch = lists.lock(actor, DeductionTask.RESULTS, batchId);
    String hash = Uploads.requestHash("", file.uploaded(), batchId, again);
    Optional<SentResult> before = sent.find(actor.userId(), key);
    if (before.isPresent() && !before.get().isOf(hash)) {
      throw new BusinessRuleException(ErrorCode.KEY_OF_ANOTHER);
    }
    if (before.filter(SentResult::isApplied).isPresent()) {
      return told(before.get(), List.of());
    }
    SentResult now =
        before.orElseGet(
            () -> take(new SentResult(batch.id(), actor.userId(), key, hash, clock.instant())));
    return told(now, keep(now, files.upload(actor, batch.id(), file, again)));
  }

  private SentResult take(SentResult next) {
    if (!sent.add(next)) {
      throw new BusinessRuleException(ErrorCode.KEY_OF_ANOTHER);
    }
    return next;
  }

  private static List<FaultView> keep(SentResult sent, ResultFileOutcome outcome) {
    if (outcome instanceof ResultFileOutcome.Applied applied) {
      sent.became(applied.rows(), applied.changed(), 0);
      return List.of();
    }
    if (outcome instanceof ResultFileOutcome.Faulty faulty) {
      sent.became(faulty.rows(), 0, faulty.count());
      return faulty.faults();
    }
    // only previews are overtaken
    throw new IllegalStateException("result of list " + sent.batchId() + ": " + outcome);
  }

  /**
   * One's own, later.
   *
   * @throws BusinessRuleException NOT_FOUND also for what is kept no more, FORBIDDEN
   */
  public ResultSending sending(Actor actor, long id) {
    SentResult found =
        sent.find(actor.userId(), id)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    lists.find(actor, DeductionTask.RESULTS, found.batchId());
    return told(found, List.of());
  }

  private static ResultSending told(SentResult sent, List<FaultView> faults) {
    return new ResultSending(
        sent.id(),
        sent.batchId(),
        sent.rows(),
        sent.changed(),
        sent.faults(),
        faults,
        sent.sentAt());
  }
}
