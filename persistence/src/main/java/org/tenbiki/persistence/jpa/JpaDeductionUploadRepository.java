package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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
import org.tenbiki.persistence.bulk.BinaryQuery;
import org.tenbiki.persistence.bulk.BulkException;

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
      List.of("deduction_upload_piece", "deduction_upload_fault", "deduction_upload_row");

  /** Bytes. */
  private static final int PIECE = 1024 * 1024;

  private static final String PIECES =
      "SELECT content FROM deduction_upload_piece WHERE upload_id = ? ORDER BY ordinal";

  private final EntityManager em;

  @Inject
  public JpaDeductionUploadRepository(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(DeductionUpload upload, byte[] content) {
    em.persist(upload);
    em.flush();
    for (int from = 0; from < content.length; from += PIECE) {
      em.createNativeQuery(
              "INSERT INTO deduction_upload_piece (upload_id, ordinal, content) VALUES (?, ?, ?)")
          .setParameter(1, upload.id())
          .setParameter(2, from / PIECE)
          .setParameter(
              3, Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)))
          .executeUpdate();
    }
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
  public byte[] content(long id) {
    byte[] content = new byte[Rows.get(em, DeductionUpload.class, id).fileBytes()];
    int read = 0;
    try (PreparedStatement select = BinaryQuery.of(connection(), PIECES)) {
      select.setFetchSize(1);
      select.setLong(1, id);
      try (ResultSet pieces = select.executeQuery()) {
        while (pieces.next()) {
          byte[] piece = pieces.getBytes(1);
          System.arraycopy(piece, 0, content, read, piece.length);
          read += piece.length;
        }
      }
    } catch (SQLException e) {
      throw new BulkException("reading the file of upload " + id, e);
    }
    if (read < content.length) {
      throw new IllegalStateException("a piece of the file of upload " + id + " is missing");
    }
    return content;
  }

  @Override
  public void removeContent(long id) {
    em.createNativeQuery("DELETE FROM deduction_upload_piece WHERE upload_id = ?")
        .setParameter(1, id)
        .executeUpdate();
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
