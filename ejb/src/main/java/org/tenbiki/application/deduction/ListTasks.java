package org.tenbiki.application.deduction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskSource;
import org.tenbiki.domain.deduction.BatchAct;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.user.UserRight;

/** Lists that wait for a 担当者 or an 承認者, as far as the user is one. Source: A-3. */
@Dependent
public class ListTasks implements TaskSource {
  @Inject MemberLists lists;
  @Inject Clock clock;

  @Override
  public Map<TaskKind, Long> waitingFor(Actor actor) {
    Map<TaskKind, Long> waiting = new EnumMap<>(TaskKind.class);
    Set<UserRight> rights = actor.powers().rights();
    if (actor.contractId() != null && rights.contains(DeductionTask.RESULTS.right())) {
      waiting.put(
          TaskKind.LISTS_TO_ANSWER,
          count(
              actor,
              DeductionTask.RESULTS,
              state -> state == BatchState.ENTERING || BatchAct.ENTER.isPossibleIn(state)));
    }
    if (actor.contractId() != null && rights.contains(DeductionTask.APPROVALS.right())) {
      waiting.put(
          TaskKind.RESULTS_TO_APPROVE,
          count(actor, DeductionTask.APPROVALS, BatchAct.APPROVE::isPossibleIn));
    }
    return waiting;
  }

  private long count(Actor actor, DeductionTask task, Predicate<BatchState> waiting) {
    return lists.all(actor, task).stream()
        .filter(batch -> waiting.test(batch.state()) && isOpen(batch))
        .count();
  }

  private boolean isOpen(DeductionBatch batch) {
    return !batch.isCutOffAt(clock.instant());
  }
}
