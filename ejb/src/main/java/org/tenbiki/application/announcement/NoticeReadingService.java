package org.tenbiki.application.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.announcement.Announcement;
import org.tenbiki.domain.announcement.AnnouncementContent;
import org.tenbiki.domain.announcement.AnnouncementMark;
import org.tenbiki.domain.announcement.AnnouncementRepository;
import org.tenbiki.domain.announcement.Headline;
import org.tenbiki.domain.announcement.PortalLink;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.UserRepository;

/** 重要なお知らせ, for a member's users. Source: requirements A-3 and S-4. */
@Stateless
@RolesAllowed("member")
public class NoticeReadingService {
  /** More than an institution has to say at one time; the oldest fall off. */
  private static final int MOST = 200;

  private static final Comparator<Headline> FIRST_THINGS_FIRST =
      Comparator.comparing(Headline::isFirst)
          .thenComparing(Headline::isUnread)
          .thenComparing(Headline::importance)
          .reversed();

  @Inject AnnouncementRepository announcements;
  @Inject ContractRepository contracts;
  @Inject UserRepository users;
  @Inject AuditTrail auditTrail;
  @Inject Clock clock;

  /** What to confirm first, then the unread, each by importance, the newest first. */
  public List<NoticeRow> list(Actor actor) {
    return announcements
        .shownTo(actor.institutionId(), contractOf(actor), actor.userId(), clock.instant(), MOST)
        .stream()
        .sorted(FIRST_THINGS_FIRST)
        .map(NoticeReadingService::row)
        .toList();
  }

  private static NoticeRow row(Headline headline) {
    return new NoticeRow(
        headline.id(),
        headline.title(),
        headline.importance(),
        headline.shownFrom(),
        headline.isUnread(),
        headline.isToConfirm(),
        headline.isFirst());
  }

  /** Opens an announcement, which marks it read; empty if this reader is shown no such one. */
  public Optional<NoticeText> open(Actor actor, long id) {
    return shown(actor, id).map(a -> text(a, read(actor, a)));
  }

  /**
   * 確認しました.
   *
   * @throws BusinessRuleException NOT_FOUND, or CONFIRM_AGAIN if its words changed since it was
   *     read
   */
  public void confirm(Actor actor, long id) {
    Announcement announcement =
        shown(actor, id).orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    users.lock(actor.userId());
    AnnouncementMark mark =
        announcements
            .mark(id, actor.userId())
            .filter(m -> m.revision() == announcement.revision())
            .orElseThrow(() -> new BusinessRuleException(ErrorCode.CONFIRM_AGAIN));
    if (mark.confirm(clock.instant())) {
      audit(actor, announcement);
    }
  }

  private Optional<Announcement> shown(Actor actor, long id) {
    Instant now = clock.instant();
    return announcements
        .find(actor.institutionId(), id)
        .filter(a -> a.isFor(contracts.get(contractOf(actor)), now));
  }

  /** Under the reader's row lock, so that two windows opened at once make one mark. */
  private AnnouncementMark read(Actor actor, Announcement announcement) {
    Optional<AnnouncementMark> before =
        announcements
            .mark(announcement.id(), actor.userId())
            .filter(mark -> mark.revision() == announcement.revision());
    if (before.isPresent()) {
      return before.get();
    }
    users.lock(actor.userId());
    Optional<AnnouncementMark> other = announcements.mark(announcement.id(), actor.userId());
    AnnouncementMark mark =
        other.orElseGet(() -> new AnnouncementMark(announcement, actor.userId(), clock.instant()));
    if (other.isEmpty()) {
      announcements.add(mark);
    }
    mark.read(announcement.revision(), clock.instant());
    return mark;
  }

  private static NoticeText text(Announcement announcement, AnnouncementMark mark) {
    AnnouncementContent content = announcement.content();
    PortalLink link = content.link();
    return new NoticeText(
        announcement.id(),
        content.title(),
        content.importance(),
        content.shownFrom(),
        content.body().html(),
        link == null ? null : link.path(),
        content.mustConfirm(),
        mark.confirmedAt());
  }

  /** Announcements are for members; staff see their own list. */
  private static long contractOf(Actor actor) {
    @Nullable Long contractId = actor.contractId();
    if (contractId == null) {
      throw new BusinessRuleException(ErrorCode.FORBIDDEN);
    }
    return contractId;
  }

  private void audit(Actor actor, Announcement announcement) {
    auditTrail.append(
        new AuditEntry(
            AuditEventType.ANNOUNCEMENT_CONFIRMED,
            AuditOutcome.SUCCESS,
            actor.loginId(),
            actor.address(),
            actor.institutionId(),
            actor.contractId(),
            actor.userId(),
            "announcement " + announcement.id(),
            announcement.content().title()));
  }
}
