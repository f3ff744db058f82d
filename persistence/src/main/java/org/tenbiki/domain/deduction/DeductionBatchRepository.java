package org.tenbiki.domain.deduction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.contract.DeductionKind;

/** Where lists are kept. */
public interface DeductionBatchRepository {
  /** Written to the database at once, so that its rows can follow. */
  void add(DeductionBatch batch);

  /** With what belongs to it; only what nobody but staff has seen. */
  void remove(DeductionBatch batch);

  /** Empty if the institution has none of that id. */
  Optional<DeductionBatch> find(long institutionId, long id);

  /**
   * Under its row lock.
   *
   * @throws IllegalStateException if there is none
   */
  DeductionBatch lock(long id);

  /** The same; empty if somebody threw it away meanwhile. */
  Optional<DeductionBatch> lockIfThere(long id);

  /** Empty if there is none of that month. */
  Optional<DeductionBatch> find(long contractId, DeductionKind kind, YearMonth month);

  /** Published lists of a contract, the latest month first. */
  List<DeductionBatch> published(long contractId);

  /** The ids of lists whose cut-off was before that day and that a member can still answer. */
  List<Long> pastCutOff(LocalDate today, int most);

  /** The published list of the latest month before that one, of the same contract and kind. */
  Optional<DeductionBatch> before(long contractId, DeductionKind kind, YearMonth month);

  void add(DeductionFile file);

  /** The files of a list, in the order in which they came. */
  List<FileVersion> versions(long batchId);

  /** The latest file of that contract with the same contents, whichever list it belonged to. */
  Optional<DeductionFile> sameFile(long contractId, String sha256);
}
