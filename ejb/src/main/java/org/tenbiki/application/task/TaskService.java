package org.tenbiki.application.task;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.tenbiki.application.shared.Actor;

/** What waits for a user. Source: requirement A-3. */
@Stateless
@RolesAllowed({"member", "staff"})
public class TaskService {
  @Inject @Any Instance<TaskSource> found;

  private List<TaskSource> sources = List.of();

  /** Once, because beans looked up through {@code found} live as long as this one. */
  @PostConstruct
  void findSources() {
    sources = found.stream().toList();
  }

  /** In the order of {@link TaskKind}; nothing that does not wait. */
  public List<Task> tasks(Actor actor) {
    return sources.stream()
        .flatMap(source -> source.waitingFor(actor).entrySet().stream())
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Task(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Task::kind))
        .toList();
  }
}
