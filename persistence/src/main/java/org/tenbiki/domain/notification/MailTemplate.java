package org.tenbiki.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An institution's own text for one kind of mail in one language. The row stays when the text is
 * given up, so that its version only ever grows and an old page is always told from a new one.
 * Source: requirements, section 8.
 */
@Entity
@Table(name = "mail_template")
public class MailTemplate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  @Enumerated(EnumType.STRING)
  private MailLanguage language;

  private @Nullable String subject;
  private @Nullable String body;

  @Version private int version;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "edited_by")
  private String editedBy;

  protected MailTemplate() {}

  /**
   * @param text obeys {@link TemplateRule}
   * @param editor user ID
   */
  public MailTemplate(
      long institutionId,
      MailKind kind,
      MailLanguage language,
      TemplateText text,
      String editor,
      Instant now) {
    this.institutionId = institutionId;
    this.kind = kind;
    this.language = language;
    this.subject = text.subject();
    this.body = text.body();
    this.editedBy = editor;
    this.editedAt = now;
  }

  /**
   * @param newText obeys {@link TemplateRule}
   */
  public void edit(TemplateText newText, String editor, Instant now) {
    subject = newText.subject();
    body = newText.body();
    editedBy = editor;
    editedAt = now;
  }

  /** From now on the product's own text. */
  public void reset(String editor, Instant now) {
    subject = null;
    body = null;
    editedBy = editor;
    editedAt = now;
  }

  /** Empty after a reset. */
  public Optional<TemplateText> text() {
    String ownSubject = subject;
    String ownBody = body;
    return ownSubject == null || ownBody == null
        ? Optional.empty()
        : Optional.of(new TemplateText(ownSubject, ownBody));
  }

  public long institutionId() {
    return institutionId;
  }

  public MailKind kind() {
    return kind;
  }

  public MailLanguage language() {
    return language;
  }

  /** Grows with every edit; at least 1 once stored. */
  public int version() {
    return version;
  }

  public Instant editedAt() {
    return editedAt;
  }

  public String editedBy() {
    return editedBy;
  }
}
