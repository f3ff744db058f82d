package org.tenbiki.application.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.announcement.Announcement;
import org.tenbiki.domain.announcement.AnnouncementContent;
import org.tenbiki.domain.announcement.AnnouncementRepository;
import org.tenbiki.domain.announcement.AnnouncementRepository.Readers;
import org.tenbiki.domain.announcement.Importance;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRepository;

/** 重要なお知らせ, for the institution's staff. Source: requirement S-4. */
@Stateless
@RolesAllowed("staff")
public class AnnouncementService {
  private static final Duration USUAL_PERIOD = Duration.ofDays(30);

  @Inject AnnouncementRepository announcements;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject AnnouncementForm forms;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** Those that begin last come first. */
  public Page<AnnouncementRow> list(Actor actor, int first, int count) {
    List<AnnouncementRow> rows =
        announcements.ofInstitution(actor.institutionId(), first, count).stream()
            .map(this::row)
            .toList();
    return new Page<>(rows, announcements.count(actor.institutionId()));
  }

  /** Empty if the actor's institution has no such announcement. */
  public Optional<AnnouncementDetails> find(Actor actor, long id) {
    return announcements.find(actor.institutionId(), id).map(this::details);
  }

  /** A form that is not filled in yet, for the days that begin now. */
  public WriteAnnouncement blank() {
    Instant now = clock.instant();
    return new WriteAnnouncement(
        "",
        "",
        AnnouncementForm.minute(now),
        AnnouncementForm.minute(now.plus(USUAL_PERIOD)),
        Importance.NORMAL.name(),
        false,
        "",
        "",
        "");
  }

  /**
   * The body as members would be shown it.
   *
   * @return clean HTML
   * @throws BusinessRuleException FORBIDDEN, or what is wrong with the form
   */
  public String preview(Actor actor, WriteAnnouncement form) {
    actor.mustChangeAsStaff();
    return forms.read(actor.institutionId(), form).body().html();
  }

  /**
   * Writes an announcement; the same form sent again writes nothing more, unless something else
   * stands in it.
   *
   * @return its id
   * @throws BusinessRuleException FORBIDDEN, or what is wrong with the form
   */
  public long publish(Actor actor, UUID formId, WriteAnnouncement form) {
    actor.mustChangeAsStaff();
    AnnouncementContent content = forms.read(actor.institutionId(), form);
    // sendings of one form come from one user, and queue up here
    users.lock(actor.userId());
    Optional<Announcement> before =
        announcements.findByForm(actor.institutionId(), formId.toString());
    if (before.isPresent() && before.get().content().equals(content)) {
      return before.get().id();
    }
    UUID writtenIn = before.isPresent() ? UUID.randomUUID() : formId;
    Announcement announcement =
        new Announcement(actor.institutionId(), content, writtenIn.toString(), clock.instant());
    announcements.add(announcement);
    audit(actor, AuditEventType.ANNOUNCEMENT_PUBLISHED, announcement);
    return announcement.id();
  }

  /**
   * Changes an announcement. Other words make it unread for everyone.
   *
   * @param version that the form was filled from
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND, ANNOUNCEMENT_WITHDRAWN,
   *     ANNOUNCEMENT_CHANGED_MEANWHILE, or what is wrong with the form
   */
  public void change(Actor actor, long id, long version, WriteAnnouncement form) {
    actor.mustChangeAsStaff();
    Announcement announcement = lock(actor, id);
    if (announcement.version() != version) {
      throw new BusinessRuleException(ErrorCode.ANNOUNCEMENT_CHANGED_MEANWHILE);
    }
    announcement.change(forms.read(actor.institutionId(), form));
    audit(actor, AuditEventType.ANNOUNCEMENT_CHANGED, announcement);
  }

  /**
   * Takes an announcement back before its time.
   *
   * @throws BusinessRuleException FORBIDDEN, NOT_FOUND or ANNOUNCEMENT_WITHDRAWN
   */
  public void withdraw(Actor actor, long id) {
    actor.mustChangeAsStaff();
    Announcement announcement = lock(actor, id);
    announcement.withdraw(clock.instant());
    audit(actor, AuditEventType.ANNOUNCEMENT_WITHDRAWN, announcement);
  }

  private Announcement lock(Actor actor, long id) {
    Announcement announcement =
        announcements
            .lock(actor.institutionId(), id)
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    if (announcement.isWithdrawn()) {
      throw new BusinessRuleException(ErrorCode.ANNOUNCEMENT_WITHDRAWN);
    }
    return announcement;
  }

  private AnnouncementDetails details(Announcement announcement) {
    Readers readers = announcements.readersOf(announcement);
    AnnouncementContent content = announcement.content();
    return new AnnouncementDetails(
        row(announcement),
        announcement.version(),
        forms.written(content),
        content.body().html(),
        readers.read(),
        readers.confirmed());
  }

  private AnnouncementRow row(Announcement announcement) {
    AnnouncementContent content = announcement.content();
    return new AnnouncementRow(
        announcement.id(),
        content.title(),
        content.importance(),
        content.mustConfirm(),
        content.audience().kind(),
        contractOf(content.audience().contractId()),
        content.shownFrom(),
        content.shownTo(),
        state(announcement, clock.instant()));
  }

  private @Nullable String contractOf(@Nullable Long contractId) {
    if (contractId == null) {
      return null;
    }
    Contract contract = contracts.get(contractId);
    return contract.number() + " " + contract.name();
  }

  private static AnnouncementRow.State state(Announcement announcement, Instant now) {
    AnnouncementContent content = announcement.content();
    if (announcement.isWithdrawn()) {
      return AnnouncementRow.State.WITHDRAWN;
    }
    if (now.isBefore(content.shownFrom())) {
      return AnnouncementRow.State.WAITING;
    }
    return now.isBefore(content.shownTo())
        ? AnnouncementRow.State.SHOWN
        : AnnouncementRow.State.ENDED;
  }

  private void audit(Actor actor, AuditEventType type, Announcement announcement) {
    AnnouncementContent content = announcement.content();
    auditTrail.append(
        new AuditEntry(
            type,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            content.audience().contractId(),
            null,
            "announcement " + announcement.id(),
            content.title()));
  }
}
