package org.tenbiki.domain.secondfactor;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the paper of a card or token says.
 *
 * @param card null for tokens
 * @param token null for cards
 */
public record IssuedFactor(
    String institutionName,
    String serviceName,
    String organisation,
    String loginId,
    String userName,
    String serialNumber,
    LocalDate date,
    @Nullable GridCard card,
    @Nullable Token token) {
  /**
   * @param typed the secret as people type it
   * @param keyUri the secret as apps read it from a QR code
   * @param seconds how long a code holds
   */
  public record Token(String typed, String keyUri, int seconds) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "Token";
    }
  }

  public Optional<GridCard> gridCard() {
    return Optional.ofNullable(card);
  }

  public Optional<Token> totp() {
    return Optional.ofNullable(token);
  }
}
