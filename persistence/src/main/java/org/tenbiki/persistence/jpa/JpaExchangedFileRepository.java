package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.tenbiki.domain.deduction.DeductionFile;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileDirection;

/** {@link ExchangedFileRepository} over JPA. */
@Dependent
public class JpaExchangedFileRepository implements ExchangedFileRepository {
  private final EntityManager em;

  @Inject
  public JpaExchangedFileRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<DeductionFile> find(long id) {
    return Optional.ofNullable(em.find(DeductionFile.class, id));
  }

  @Override
  public Optional<DeductionFile> latest(long batchId, FileDirection direction) {
    return em.createQuery(
            "select f from DeductionFile f where f.batchId = :batch and f.direction = :direction"
                + " order by f.uploadedAt desc, f.id desc",
            DeductionFile.class)
        .setParameter("batch", batchId)
        .setParameter("direction", direction)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean has(long batchId, FileDirection direction, String sha256) {
    return em.createQuery(
                "select count(f) from DeductionFile f where f.batchId = :batch"
                    + " and f.direction = :direction and f.file.sha256 = :hash",
                Long.class)
            .setParameter("batch", batchId)
            .setParameter("direction", direction)
            .setParameter("hash", sha256)
            .getSingleResult()
        > 0;
  }

  @Override
  public void add(DeductionFile file) {
    em.persist(file);
    em.flush();
  }
}
