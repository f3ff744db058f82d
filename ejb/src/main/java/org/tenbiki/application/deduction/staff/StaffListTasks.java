package org.tenbiki.application.deduction.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskSource;
import org.tenbiki.domain.deduction.BatchDirectory;
import org.tenbiki.domain.deduction.BatchState;

/** Lists on which the institution's staff go on. Source: requirements K-4 and S-3. */
@Dependent
public class StaffListTasks implements TaskSource {
  @Inject BatchDirectory directory;

  @Override
  public Map<TaskKind, Long> waitingFor(Actor actor) {
    if (!actor.role().isStaff()) {
      return Map.of();
    }
    Map<BatchState, Long> lists = directory.states(actor.institutionId());
    return Map.of(
        TaskKind.LISTS_TO_PUBLISH,
        lists.getOrDefault(BatchState.PREPARED, 0L),
        TaskKind.LISTS_TO_RECEIVE,
        lists.getOrDefault(BatchState.APPROVED, 0L),
        TaskKind.LISTS_DISCREPANT,
        lists.getOrDefault(BatchState.DISCREPANT, 0L),
        TaskKind.LISTS_TO_COMPLETE,
        lists.getOrDefault(BatchState.RECEIVED, 0L),
        TaskKind.LISTS_OVERDUE,
        lists.getOrDefault(BatchState.OVERDUE, 0L));
  }
}
