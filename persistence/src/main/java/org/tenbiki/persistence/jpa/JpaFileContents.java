package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.KeptFile;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.bulk.BinaryQuery;
import org.tenbiki.persistence.bulk.BulkException;

/** {@link FileContents} in pieces, so that no side ever holds a file more than once. */
@Dependent
public class JpaFileContents implements FileContents {
  /** Bytes. */
  private static final int PIECE = 1024 * 1024;

  private static final String PIECES =
      "SELECT content FROM deduction_file_piece WHERE content_id = ? ORDER BY ordinal";

  private final EntityManager em;

  @Inject
  public JpaFileContents(EntityManager em) {
    this.em = em;
  }

  @Override
  public KeptFile keep(UploadedFile file) {
    long id =
        ((Number) em.createNativeQuery("SELECT nextval('tenbiki_id')").getSingleResult())
            .longValue();
    byte[] bytes = file.bytes();
    for (int from = 0; from < bytes.length; from += PIECE) {
      em.createNativeQuery(
              "INSERT INTO deduction_file_piece (content_id, ordinal, content) VALUES (?, ?, ?)")
          .setParameter(1, id)
          .setParameter(2, from / PIECE)
          .setParameter(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))
          .executeUpdate();
    }
    return new KeptFile(file, id);
  }

  @Override
  public UploadedFile read(KeptFile file) {
    byte[] bytes = new byte[file.bytes()];
    int read = 0;
    try (PreparedStatement select = BinaryQuery.of(em.unwrap(Connection.class), PIECES)) {
      select.setFetchSize(1);
      select.setLong(1, file.contentId());
      try (ResultSet pieces = select.executeQuery()) {
        while (pieces.next()) {
          byte[] piece = pieces.getBytes(1);
          System.arraycopy(piece, 0, bytes, read, piece.length);
          read += piece.length;
        }
      }
    } catch (SQLException e) {
      throw new BulkException("reading the bytes of " + file.name(), e);
    }
    if (read < bytes.length) {
      throw new IllegalStateException("a piece of " + file.name() + " is missing");
    }
    return new UploadedFile(file.name(), bytes, file.sha256());
  }

  @Override
  public void remove(KeptFile file) {
    em.createNativeQuery("DELETE FROM deduction_file_piece WHERE content_id = ?")
        .setParameter(1, file.contentId())
        .executeUpdate();
  }
}
