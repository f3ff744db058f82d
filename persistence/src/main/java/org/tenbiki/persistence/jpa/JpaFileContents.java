package org.tenbiki.persistence.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.KeptFile;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.persistence.bulk.BinaryQuery;
import org.tenbiki.persistence.bulk.BulkException;

/** {@link FileContents} in pieces, so that no side ever holds a file and a copy of it. */
@Dependent
public class JpaFileContents implements FileContents {
  /** Bytes. */
  private static final int PIECE = 1024 * 1024;

  /** Asked for one by one: H2 would bring all of them at once, and keep them for the next query. */
  private static final String ONE =
      "SELECT content FROM deduction_file_piece WHERE content_id = ? AND ordinal = ?";

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
  public Optional<UploadedFile> read(KeptFile file) {
    byte[] bytes = new byte[file.bytes()];
    try (PreparedStatement select = BinaryQuery.of(em.unwrap(Connection.class), ONE)) {
      select.setLong(1, file.contentId());
      int read = 0;
      for (int ordinal = 0; read < bytes.length; ordinal++) {
        select.setInt(2, ordinal);
        try (ResultSet piece = select.executeQuery()) {
          if (!piece.next()) {
            return Optional.empty();
          }
          byte[] content = piece.getBytes(1);
          System.arraycopy(content, 0, bytes, read, content.length);
          read += content.length;
        }
      }
    } catch (SQLException e) {
      throw new BulkException("reading the bytes of " + file.name(), e);
    }
    return Optional.of(new UploadedFile(file.name(), bytes, file.sha256()));
  }

  @Override
  public void remove(KeptFile file) {
    em.createNativeQuery("DELETE FROM deduction_file_piece WHERE content_id = ?")
        .setParameter(1, file.contentId())
        .executeUpdate();
  }
}
