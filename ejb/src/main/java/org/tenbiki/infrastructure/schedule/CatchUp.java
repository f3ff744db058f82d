package org.tenbiki.infrastructure.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Does what became due while the server was down, as soon as it is up and beside its start. */
@Singleton
@jakarta.ejb.Startup
@DependsOn("Timers")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatchUp {
  private static final long AT_ONCE = 1;

  @Resource private TimerService timerService;

  @Inject Timers timers;

  @PostConstruct
  void start() {
    timerService.createSingleActionTimer(AT_ONCE, new TimerConfig(null, false));
  }

  @Timeout
  void catchUp() {
    timers.catchUp();
  }
}
