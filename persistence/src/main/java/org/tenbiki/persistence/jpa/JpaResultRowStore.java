package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tenbiki.domain.deduction.ResultChange;
import org.tenbiki.domain.deduction.ResultCounts;
import org.tenbiki.domain.deduction.ResultRow;
import org.tenbiki.domain.deduction.ResultRowStore;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.persistence.bulk.BatchInsert;
import org.tenbiki.persistence.bulk.BulkException;
import org.tenbiki.persistence.bulk.ResultRowTable;

/** {@link ResultRowStore} by whole statements: a result has as many rows as its list. */
@Dependent
public class JpaResultRowStore implements ResultRowStore {
  private final EntityManager em;

  @Inject
  public JpaResultRowStore(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(long uploadId, List<ResultRow> rows) {
    try (BatchInsert insert =
        BatchInsert.into(connection(), ResultRowTable.TABLE, ResultRowTable.COLUMNS)) {
      for (ResultRow row : rows) {
        UndeductibleReason reason = row.reason();
        insert.add(
            uploadId,
            row.position(),
            reason == null ? null : reason.name(),
            row.depositStopped(),
            row.note());
      }
      insert.finish();
    }
  }

  @Override
  public ResultCounts counts(long uploadId, long batchId) {
    Object[] counts =
        (Object[])
            em.createNativeQuery(ResultRowTable.COUNTS)
                .setParameter(1, batchId)
                .setParameter(2, uploadId)
                .getSingleResult();
    return new ResultCounts(
        ((Number) counts[0]).intValue(),
        ((Number) counts[1]).intValue(),
        ((Number) counts[2]).longValue());
  }

  @Override
  public List<ResultChange> changes(long uploadId, long batchId, int first, int most) {
    List<ResultChange> changes = new ArrayList<>();
    try (PreparedStatement select = connection().prepareStatement(ResultRowTable.CHANGES)) {
      select.setLong(1, batchId);
      select.setLong(2, batchId);
      select.setLong(3, uploadId);
      select.setInt(4, most);
      select.setInt(5, first);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          changes.add(ResultRowTable.change(rows));
        }
      }
    } catch (SQLException e) {
      throw new BulkException("comparing the result " + uploadId, e);
    }
    return changes;
  }

  @Override
  public int apply(long uploadId, long batchId, Instant now, long userId) {
    Query update = em.createNativeQuery(ResultRowTable.UPDATE);
    update.setParameter(1, uploadId).setParameter(2, uploadId).setParameter(3, uploadId);
    update.setParameter(4, Rows.utc(now)).setParameter(5, userId);
    update.setParameter(6, batchId).setParameter(7, uploadId);
    int changed = update.executeUpdate();
    Query insert = em.createNativeQuery(ResultRowTable.INSERT);
    insert.setParameter(1, batchId).setParameter(2, Rows.utc(now)).setParameter(3, userId);
    insert.setParameter(4, batchId).setParameter(5, batchId).setParameter(6, uploadId);
    return changed + insert.executeUpdate();
  }

  @Override
  public void remove(long uploadId) {
    em.createNativeQuery("DELETE FROM deduction_upload_row WHERE upload_id = ?")
        .setParameter(1, uploadId)
        .executeUpdate();
  }

  private Connection connection() {
    return em.unwrap(Connection.class);
  }
}
