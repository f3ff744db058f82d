package org.tenbiki.web.user;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.certificate.RevocationReason;

/** The fields of the form in which a certificate is revoked. Source: requirement C-12. */
public final class RevocationFields {
  private String reason = "";
  private String note = "";

  /** What may be chosen. */
  public List<RevocationReason> getReasons() {
    return List.of(RevocationReason.values());
  }

  public String getReason() {
    return reason;
  }

  /** Null if nothing was chosen. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.requireNonNullElse(reason, "");
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
