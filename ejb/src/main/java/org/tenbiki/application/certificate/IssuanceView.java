package org.tenbiki.application.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.certificate.KeySource;

/**
 * An issue under way, as its pages show it.
 *
 * @param renewal whether another certificate of the user is usable beside the one issued here
 * @param keySources where the key may come from
 * @param keySource where it came from, null before 発行 is pressed
 * @param fileName the file's name, null before the certificate is issued
 * @param lastDay the certificate's last day in Japan, null before it is issued
 * @param serialNumber hexadecimal, null before it is issued
 * @param expiresAt end of the pages' life: from here on there is no file any more
 */
public record IssuanceView(
    State state,
    String loginId,
    String userName,
    boolean renewal,
    Set<KeySource> keySources,
    @Nullable KeySource keySource,
    @Nullable String fileName,
    @Nullable LocalDate lastDay,
    @Nullable String serialNumber,
    Instant expiresAt) {
  /** How far the issue came. */
  public enum State {
    /** 発行 was not pressed yet, or failed before and may be pressed again. */
    READY,
    /** 電子証明書発行中. */
    ISSUING,
    /** The file can be downloaded. */
    ISSUED,
    /** The certificate was used or the page closed: issued, but the file is gone. */
    CLOSED,
    /** Something broke; 発行 may be pressed again. */
    FAILED
  }
}
