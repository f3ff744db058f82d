package org.tenbiki.domain.announcement;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.DeductionKind;

/** A 重要なお知らせ. Source: requirement S-4. */
@Entity
@Table(name = "announcement")
public class Announcement {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tenbiki_id")
  private long id;

  @Column(name = "institution_id")
  private long institutionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "deduction_kind")
  private @Nullable DeductionKind deductionKind;

  @Column(name = "contract_id")
  private @Nullable Long contractId;

  @Enumerated(EnumType.STRING)
  private Importance importance;

  @Column(name = "must_confirm")
  private boolean mustConfirm;

  private String title;
  private String body;
  private @Nullable String link;

  @Column(name = "shown_from")
  private Instant shownFrom;

  @Column(name = "shown_to")
  private Instant shownTo;

  private int revision;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "form_id")
  private String formId;

  @Version private long version;

  protected Announcement() {}

  /**
   * @param formId the form that it was written in, so that the form sent twice finds it
   */
  public Announcement(long institutionId, AnnouncementContent content, String formId, Instant now) {
    this.institutionId = institutionId;
    this.formId = formId;
    this.createdAt = now;
    this.revision = 1;
    take(content);
  }

  private void take(AnnouncementContent content) {
    deductionKind = content.audience().kind();
    contractId = content.audience().contractId();
    importance = content.importance();
    mustConfirm = content.mustConfirm();
    title = content.title();
    body = content.body().html();
    link = content.link() == null ? null : content.link().path();
    shownFrom = content.shownFrom();
    shownTo = content.shownTo();
  }

  /**
   * Takes another content. Other words, or a confirmation asked for, make it unread for everyone:
   * nobody has confirmed what they have not seen.
   *
   * @throws IllegalStateException if withdrawn
   */
  public void change(AnnouncementContent content) {
    if (isWithdrawn()) {
      throw new IllegalStateException("announcement " + id + " is withdrawn");
    }
    boolean sameWords =
        title.equals(content.title())
            && body.equals(content.body().html())
            && Objects.equals(content().link(), content.link());
    if (!sameWords || (content.mustConfirm() && !mustConfirm)) {
      revision++;
    }
    take(content);
  }

  /**
   * Takes it back before its time; it stays in the list of staff.
   *
   * @throws IllegalStateException if withdrawn before
   */
  public void withdraw(Instant now) {
    if (isWithdrawn()) {
      throw new IllegalStateException("announcement " + id + " is withdrawn");
    }
    withdrawnAt = now;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Whether a member of that contract is shown it at that instant. */
  public boolean isFor(Contract contract, Instant now) {
    return institutionId == contract.institutionId()
        && content().audience().includes(contract.id(), contract.deductionKinds())
        && !isWithdrawn()
        && !now.isBefore(shownFrom)
        && now.isBefore(shownTo);
  }

  public AnnouncementContent content() {
    return new AnnouncementContent(
        new Audience(deductionKind, contractId),
        shownFrom,
        shownTo,
        importance,
        mustConfirm,
        title,
        new CleanHtml(body),
        link == null ? null : new PortalLink(link));
  }

  public long id() {
    return id;
  }

  /** Moves with every change, whatever it changes. */
  public long version() {
    return version;
  }

  /** Counts the wordings, from 1. */
  public int revision() {
    return revision;
  }
}
