package org.tenbiki.application.task;

import java.util.Map;
import org.tenbiki.application.shared.Actor;

/** An area's part of the tasks. Every bean of this type is asked. */
public interface TaskSource {
  /** How many of each kind wait for that user; kinds that are not for them are left out. */
  Map<TaskKind, Long> waitingFor(Actor actor);
}
