package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.FileVersion;
import org.tenbiki.domain.deduction.UploadState;

/** {@link DeductionBatchRepository} over JPA. */
@Dependent
public class JpaDeductionBatchRepository implements DeductionBatchRepository {
  private final EntityManager em;

  @Inject
  public JpaDeductionBatchRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DeductionBatch batch) {
    em.persist(batch);
    em.flush();
  }

  @Override
  public void remove(DeductionBatch batch) {
    em.createNativeQuery(
            "DELETE FROM deduction_file_piece WHERE content_id IN"
                + " (SELECT f.content_id FROM deduction_file f WHERE f.batch_id = ?)")
        .setParameter(1, batch.id())
        .executeUpdate();
    em.createQuery("delete from DeductionFile f where f.batchId = :batch")
        .setParameter("batch", batch.id())
        .executeUpdate();
    em.createQuery("update DeductionUpload u set u.state = :discarded where u.batchId = :batch")
        .setParameter("discarded", UploadState.DISCARDED)
        .setParameter("batch", batch.id())
        .executeUpdate();
    em.remove(batch);
    em.flush();
  }

  @Override
  public Optional<DeductionBatch> find(long institutionId, long id) {
    return em.createQuery(
            "select b from DeductionBatch b where b.institutionId = :institution and b.id = :id",
            DeductionBatch.class)
        .setParameter("institution", institutionId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public DeductionBatch lock(long id) {
    return Rows.lock(em, DeductionBatch.class, id);
  }

  @Override
  public Optional<DeductionBatch> lockIfThere(long id) {
    return Rows.lockIfThere(em, DeductionBatch.class, id);
  }

  @Override
  public Optional<DeductionBatch> find(long contractId, DeductionKind kind, YearMonth month) {
    return em.createQuery(
            "select b from DeductionBatch b where b.contractId = :contract"
                + " and b.terms.kind = :kind and b.terms.month = :month",
            DeductionBatch.class)
        .setParameter("contract", contractId)
        .setParameter("kind", kind)
        .setParameter("month", month)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<DeductionBatch> published(long contractId) {
    return em.createQuery(
            "select b from DeductionBatch b where b.contractId = :contract"
                + " and b.state <> :prepared order by b.terms.month desc, b.terms.kind, b.id",
            DeductionBatch.class)
        .setParameter("contract", contractId)
        .setParameter("prepared", BatchState.PREPARED)
        .getResultList();
  }

  @Override
  public List<Long> pastCutOff(LocalDate today, int most) {
    return em.createQuery(
            "select b.id from DeductionBatch b where b.state in :open and b.terms.cutOff < :today"
                + " order by b.terms.cutOff, b.id",
            Long.class)
        .setParameter(
            "open",
            Arrays.stream(BatchState.values()).filter(BatchAct.PASS_CUT_OFF::isPossibleIn).toList())
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<DeductionBatch> before(long contractId, DeductionKind kind, YearMonth month) {
    return em.createQuery(
            "select b from DeductionBatch b where b.contractId = :contract"
                + " and b.terms.kind = :kind and b.terms.month < :month"
                + " and b.state <> :prepared order by b.terms.month desc",
            DeductionBatch.class)
        .setParameter("contract", contractId)
        .setParameter("kind", kind)
        .setParameter("month", month)
        .setParameter("prepared", BatchState.PREPARED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(DeductionFile file) {
    em.persist(file);
  }

  @Override
  public List<FileVersion> versions(long batchId) {
    return em.createQuery(
            "select new org.tenbiki.domain.deduction.FileVersion("
                + "f.id, f.direction, f.file.name, f.file.sha256, f.uploadedAt, f.uploadedBy)"
                + " from DeductionFile f where f.batchId = :batch order by f.id",
            FileVersion.class)
        .setParameter("batch", batchId)
        .getResultList();
  }

  @Override
  public Optional<DeductionFile> sameFile(long contractId, String sha256) {
    return em.createQuery(
            "select f from DeductionFile f, DeductionBatch b where f.batchId = b.id"
                + " and b.contractId = :contract and f.file.sha256 = :hash order by f.uploadedAt desc",
            DeductionFile.class)
        .setParameter("contract", contractId)
        .setParameter("hash", sha256)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
