package org.tenbiki.application.dashboard;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskSource;
import org.tenbiki.domain.statistics.InstitutionStatistics;
import org.tenbiki.domain.statistics.LockCounts;

/** What waits for the institution's staff. Source: requirement S-3. */
@Dependent
public class StaffTasks implements TaskSource {
  @Inject InstitutionStatistics statistics;
  @Inject Clock clock;

  @Override
  public Map<TaskKind, Long> waitingFor(Actor actor) {
    if (!actor.role().isStaff()) {
      return Map.of();
    }
    LockCounts locks = statistics.locks(actor.institutionId(), clock.instant());
    return Map.of(
        TaskKind.LOCKED_USERS,
        locks.lockedUsers(),
        TaskKind.BLOCKED_USERS,
        locks.blockedUsers(),
        TaskKind.LOCKED_CONTRACTS,
        locks.contracts(),
        TaskKind.PARKED_MAILS,
        statistics.parkedMails(actor.institutionId()));
  }
}
