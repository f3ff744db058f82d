package org.tenbiki.persistence.bulk;

import java.sql.SQLException;

/** The database refused rows; the transaction is lost. */
public class BulkException extends RuntimeException {
  public BulkException(String message, SQLException cause) {
    super(message, cause);
  }
}
