package org.tenbiki.application.announcement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.announcement.AnnouncementContent;
import org.tenbiki.domain.announcement.Audience;
import org.tenbiki.domain.announcement.CleanHtml;
import org.tenbiki.domain.announcement.HtmlCleaner;
import org.tenbiki.domain.announcement.Importance;
import org.tenbiki.domain.announcement.PortalLink;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.CharacterWidth;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.domain.shared.NameRule;

/** Turns what staff typed into an announcement's content, and back. */
@Dependent
public class AnnouncementForm {
  private static final NameRule TITLE = new NameRule(100, false);
  private static final int LONGEST_BODY = 10_000;
  private static final String MINUTE = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?";
  private static final DateTimeFormatter TO_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Inject ContractRepository contracts;
  @Inject HtmlCleaner cleaner;

  /**
   * @throws InvalidInputException naming every field that is wrong
   */
  AnnouncementContent read(long institutionId, WriteAnnouncement form) {
    Violations violations = new Violations();
    Audience audience = audience(institutionId, form, violations);
    @Nullable Instant from = minute("from", form.from(), violations);
    @Nullable Instant to = minute("to", form.to(), violations);
    if (from != null && to != null && !from.isBefore(to)) {
      violations.add("to", ErrorCode.PERIOD_REVERSED);
    }
    Optional<Importance> importance = importance(form.importance());
    if (importance.isEmpty()) {
      violations.add("importance", ErrorCode.NOT_A_CHOICE);
    }
    String title = TITLE.fold(form.title());
    violations.check("title", title, TITLE);
    CleanHtml body = body(form.body(), violations);
    @Nullable PortalLink link = link(form.link(), violations);
    violations.throwIfAny();
    if (from == null || to == null) {
      throw new IllegalStateException("a time that is not there was not told");
    }
    return new AnnouncementContent(
        audience, from, to, importance.orElseThrow(), form.mustConfirm(), title, body, link);
  }

  private Audience audience(long institutionId, WriteAnnouncement form, Violations violations) {
    Optional<DeductionKind> kind =
        Arrays.stream(DeductionKind.values()).filter(k -> k.name().equals(form.kind())).findFirst();
    @Nullable Long contractId = contract(institutionId, form.contractNumber(), violations);
    if (kind.isEmpty()) {
      if (!form.kind().isEmpty()) {
        violations.add("kind", ErrorCode.NOT_A_CHOICE);
      }
      return new Audience(null, contractId);
    }
    if (contractId != null) {
      violations.add("contractNumber", ErrorCode.KIND_OR_CONTRACT);
    }
    return new Audience(kind.get(), null);
  }

  private @Nullable Long contract(long institutionId, String number, Violations violations) {
    String folded = CharacterWidth.toHalf(number).strip();
    if (folded.isEmpty()) {
      return null;
    }
    Optional<Contract> contract = contracts.findByNumber(institutionId, folded);
    if (contract.isEmpty()) {
      violations.add("contractNumber", ErrorCode.NO_SUCH_CONTRACT);
    }
    return contract.map(Contract::id).orElse(null);
  }

  private static @Nullable Instant minute(String field, String text, Violations violations) {
    String folded = CharacterWidth.toHalf(text).strip();
    if (folded.isEmpty()) {
      violations.add(field, ErrorCode.REQUIRED);
      return null;
    }
    try {
      if (folded.matches(MINUTE)) {
        return LocalDateTime.parse(folded).atZone(Japan.ZONE).toInstant();
      }
    } catch (DateTimeException e) {
      // a day or an hour that no calendar has
    }
    violations.add(field, ErrorCode.WRONG_MINUTE);
    return null;
  }

  private static Optional<Importance> importance(String name) {
    return Arrays.stream(Importance.values()).filter(i -> i.name().equals(name)).findFirst();
  }

  private CleanHtml body(String typed, Violations violations) {
    CleanHtml body = cleaner.clean(typed);
    if (body.html().replaceAll("<[^>]*>|&nbsp;", "").isBlank()) {
      violations.add("body", ErrorCode.REQUIRED);
    } else if (body.html().length() > LONGEST_BODY) {
      violations.add("body", ErrorCode.WRONG_LENGTH, 1, LONGEST_BODY);
    }
    return body;
  }

  private static @Nullable PortalLink link(String text, Violations violations) {
    String folded = CharacterWidth.toHalf(text).strip();
    Optional<PortalLink> link = PortalLink.parse(folded);
    if (!folded.isEmpty() && link.isEmpty()) {
      violations.add("link", ErrorCode.NOT_A_PAGE);
    }
    return link.orElse(null);
  }

  /** The content as it would be typed again. */
  WriteAnnouncement written(AnnouncementContent content) {
    DeductionKind kind = content.audience().kind();
    Long contractId = content.audience().contractId();
    PortalLink link = content.link();
    return new WriteAnnouncement(
        kind == null ? "" : kind.name(),
        contractId == null ? "" : contracts.get(contractId).number(),
        minute(content.shownFrom()),
        minute(content.shownTo()),
        content.importance().name(),
        content.mustConfirm(),
        content.title(),
        content.body().html(),
        link == null ? "" : link.path());
  }

  /** In the form of {@link WriteAnnouncement#from}. */
  static String minute(Instant instant) {
    return TO_MINUTE.format(instant.atZone(Japan.ZONE));
  }
}
