package org.tenbiki.application.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskSource;
import org.tenbiki.domain.staff.StaffRequestRepository;
import org.tenbiki.domain.user.UserRole;

/** What waits for an approver: requests of others, about others. Source: requirement A-3. */
@Dependent
public class RequestTasks implements TaskSource {
  @Inject StaffRequestRepository requests;

  @Override
  public Map<TaskKind, Long> waitingFor(Actor actor) {
    if (actor.role() != UserRole.STAFF_APPROVER) {
      return Map.of();
    }
    return Map.of(
        TaskKind.REQUESTS_TO_APPROVE,
        requests.countPendingFor(actor.institutionId(), actor.userId()));
  }
}
