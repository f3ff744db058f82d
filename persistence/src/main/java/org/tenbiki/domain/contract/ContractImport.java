package org.tenbiki.domain.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of contracts between its dry run and its import. It holds initial passwords, so it is
 * sealed under a key that only the browser's cookie holds, and wiped when it was imported. Source:
 * requirement S-1.
 */
@Entity
@Table(name = "contract_import")
public class ContractImport {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "institution_id")
  private long institutionId;

  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  private FileEncoding encoding;

  @Column(name = "sealed_file")
  private byte @Nullable [] sealedFile;

  private @Nullable Integer registered;

  @Column(name = "left_out")
  private @Nullable Integer leftOut;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected ContractImport() {}

  /**
   * @param tokenHash SHA-256 of the token's look-up part, hexadecimal
   * @param userId who may go on with it
   * @param expiresAt the first instant at which the token opens nothing
   */
  public ContractImport(
      String tokenHash,
      long institutionId,
      long userId,
      FileEncoding encoding,
      byte[] sealedFile,
      Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.institutionId = institutionId;
    this.userId = userId;
    this.encoding = encoding;
    this.sealedFile = sealedFile.clone();
    this.expiresAt = expiresAt;
  }

  /** Remembers what came of it, for the result page, and wipes the file. */
  public void imported(int rowsRegistered, int rowsLeftOut) {
    registered = rowsRegistered;
    leftOut = rowsLeftOut;
    sealedFile = null;
  }

  public boolean isOpenFor(long personId, Instant now) {
    return userId == personId && now.isBefore(expiresAt);
  }

  public long id() {
    return id;
  }

  public long institutionId() {
    return institutionId;
  }

  public FileEncoding encoding() {
    return encoding;
  }

  /** Empty once imported. */
  public Optional<byte[]> sealedFile() {
    return Optional.ofNullable(sealedFile);
  }

  /** Empty until imported. */
  public Optional<Integer> registered() {
    return Optional.ofNullable(registered);
  }

  /** Empty until imported. */
  public Optional<Integer> leftOut() {
    return Optional.ofNullable(leftOut);
  }
}
