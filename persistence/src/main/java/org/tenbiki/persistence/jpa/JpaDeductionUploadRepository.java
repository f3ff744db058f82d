package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenbiki.domain.deduction.DeductionUpload;
import org.tenbiki.domain.deduction.DeductionUploadRepository;
import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.UploadState;
import org.tenbiki.persistence.bulk.BatchInsert;

/** {@link DeductionUploadRepository} over JPA. */
@Dependent
public class JpaDeductionUploadRepository implements DeductionUploadRepository {
  private static final List<String> FAULT_COLUMNS =
      List.of(
          "upload_id",
          "ordinal",
          "file_row",
          "field",
          "byte_position",
          "kind",
          "found",
          "expected");

  private static final List<String> PARTS =
      List.of("deduction_upload_fault", "deduction_upload_row");

  private static final String REMOVE_BYTES =
      "DELETE FROM deduction_file_piece WHERE content_id ="
          + " (SELECT u.content_id FROM deduction_upload u WHERE u.id = ?)"
          + " AND NOT EXISTS (SELECT 1 FROM deduction_file f"
          + " WHERE f.content_id = deduction_file_piece.content_id)";

  private final EntityManager em;

  @Inject
  public JpaDeductionUploadRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DeductionUpload upload) {
    em.persist(upload);
    em.flush();
  }

  @Override
  public Optional<DeductionUpload> find(FileDirection direction, long userId, long id) {
    return em.createQuery(
            "select u from DeductionUpload u where u.id = :id and u.direction = :direction"
                + " and u.uploadedBy = :user",
            DeductionUpload.class)
        .setParameter("id", id)
        .setParameter("direction", direction)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<DeductionUpload> fresh(long id) {
    return Rows.freshIfThere(em, DeductionUpload.class, id);
  }

  @Override
  public Optional<DeductionUpload> lock(long id) {
    return Rows.lockIfThere(em, DeductionUpload.class, id);
  }

  @Override
  public Optional<DeductionUpload> sameRequest(long userId, String requestHash) {
    return em.createQuery(
            "select u from DeductionUpload u where u.uploadedBy = :user"
                + " and u.requestHash = :hash",
            DeductionUpload.class)
        .setParameter("user", userId)
        .setParameter("hash", requestHash)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<DeductionUpload> recentRequests(long userId, int most) {
    return recent("u.direction = :direction", FileDirection.REQUEST, userId, most).getResultList();
  }

  @Override
  public List<DeductionUpload> recentResults(long userId, long batchId, int most) {
    return recent(
            "u.direction = :direction and u.batchId = :batch", FileDirection.RESULT, userId, most)
        .setParameter("batch", batchId)
        .getResultList();
  }

  private TypedQuery<DeductionUpload> recent(
      String which, FileDirection direction, long userId, int most) {
    return em.createQuery(
            "select u from DeductionUpload u where "
                + which
                + " and u.uploadedBy = :user order by u.uploadedAt desc, u.id desc",
            DeductionUpload.class)
        .setParameter("direction", direction)
        .setParameter("user", userId)
        .setMaxResults(most);
  }

  @Override
  public List<Long> unchecked(Instant now, int most) {
    return em.createQuery(
            "select u.id from DeductionUpload u where u.state in :waiting"
                + " and u.claimedUntil <= :now order by u.claimedUntil, u.id",
            Long.class)
        .setParameter("waiting", UploadState.WAITED_FOR)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void keepFaults(long id, List<FileFault> faults) {
    try (BatchInsert insert =
        BatchInsert.into(connection(), "deduction_upload_fault", FAULT_COLUMNS)) {
      int ordinal = 0;
      for (FileFault fault : faults) {
        insert.add(
            id,
            ordinal,
            fault.row(),
            fault.field().name(),
            fault.position(),
            fault.kind().name(),
            fault.found(),
            fault.expected());
        ordinal++;
      }
      insert.finish();
    }
  }

  @Override
  public List<FileFault> faults(long id, int first, int most) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT file_row, field, byte_position, kind, found, expected"
                    + " FROM deduction_upload_fault WHERE upload_id = ? ORDER BY ordinal")
            .setParameter(1, id)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> fault((Object[]) row)).toList();
  }

  private static FileFault fault(Object[] row) {
    return new FileFault(
        ((Number) row[0]).intValue(),
        FileField.valueOf((String) row[1]),
        ((Number) row[2]).intValue(),
        FaultKind.valueOf((String) row[3]),
        (String) row[4],
        (String) row[5]);
  }

  @Override
  public int countFaults(long id) {
    return ((Number)
            em.createNativeQuery("SELECT count(*) FROM deduction_upload_fault WHERE upload_id = ?")
                .setParameter(1, id)
                .getSingleResult())
        .intValue();
  }

  @Override
  public int removeOlder(Instant before) {
    // the rows of the uploads first, as whoever confirms one locks them
    List<?> found =
        em.createNativeQuery(
                "SELECT id FROM deduction_upload WHERE uploaded_at < ?"
                    + " AND state NOT IN (?, ?) FOR UPDATE SKIP LOCKED")
            .setParameter(1, Rows.utc(before))
            .setParameter(2, UploadState.RECEIVED.name())
            .setParameter(3, UploadState.CHECKING.name())
            .getResultList();
    for (Object id : found) {
      remove(((Number) id).longValue());
    }
    return found.size();
  }

  private void remove(long id) {
    em.createNativeQuery(REMOVE_BYTES).setParameter(1, id).executeUpdate();
    for (String table : PARTS) {
      em.createNativeQuery("DELETE FROM " + table + " WHERE upload_id = ?")
          .setParameter(1, id)
          .executeUpdate();
    }
    em.createQuery("delete from DeductionUpload u where u.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
