package org.tenbiki.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import java.util.List;

/** Looks at every timer of the module. */
@Stateless
public class TimerCensus {
  @Resource private TimerService timers;

  /** Whether each timer is kept by the server over a restart. */
  public List<Boolean> persistence() {
    return timers.getAllTimers().stream().map(Timer::isPersistent).toList();
  }
}
