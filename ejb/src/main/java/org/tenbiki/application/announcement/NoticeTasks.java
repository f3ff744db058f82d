package org.tenbiki.application.announcement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskSource;

/** Announcements that a member's user has not read, or has to confirm. */
@Dependent
public class NoticeTasks implements TaskSource {
  @Inject NoticeReadingService notices;

  @Override
  public Map<TaskKind, Long> waitingFor(Actor actor) {
    if (actor.contractId() == null) {
      return Map.of();
    }
    List<NoticeRow> rows = notices.list(actor);
    return Map.of(
        TaskKind.UNREAD_NOTICES,
        rows.stream().filter(NoticeRow::unread).count(),
        TaskKind.NOTICES_TO_CONFIRM,
        rows.stream().filter(NoticeRow::toConfirm).count());
  }
}
