package org.tenbiki.infrastructure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.audit.AuditOpeningService;
import org.tenbiki.domain.audit.AuditEntry;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOutcome;
import org.tenbiki.domain.audit.AuditTrail;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("監査証跡")
class AuditChainTest {
  private final TestContainer container;
  private final AuditChain chain;

  AuditChainTest(TestDatabase database) {
    container = TestContainer.over(database);
    chain = container.get(AuditChain.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("並行して書いても番号は続き、鎖はつながる (S-5)")
  void parallel_events_make_one_chain() throws Exception {
    append("first");
    Parallel.times(100, i -> append("event " + i));

    List<AuditEvent> events = events();

    assertThat(events).hasSize(101);
    assertThat(firstBroken(events)).isZero();
  }

  @Test
  @DisplayName("新しいノードの最初の出来事が重なっても、どれも失われない (S-5)")
  void first_events_of_a_node_may_come_at_once() throws Exception {
    container.get(AuditOpeningService.class).open();

    Parallel.times(8, i -> append("event " + i));

    assertThat(events()).hasSize(8);
    assertThat(firstBroken(events())).isZero();
  }

  @Test
  @DisplayName("書き換え・削除・入れ替えはどこでも見つかる (S-5)")
  void every_change_is_found() {
    for (int i = 0; i < 200; i++) {
      append("event " + i);
    }
    List<AuditEvent> events = events();

    for (int i = 0; i < events.size(); i++) {
      List<AuditEvent> edited = new ArrayList<>(events);
      AuditEvent e = events.get(i);
      edited.set(
          i, new AuditEvent(e.node(), e.sequenceNumber(), e.occurredAt(), entry("x"), e.chain()));
      assertThat(firstBroken(edited)).isEqualTo(i + 1L);
      if (i < events.size() - 1) {
        List<AuditEvent> shorter = new ArrayList<>(events);
        shorter.remove(i);
        assertThat(firstBroken(shorter)).isEqualTo(i + 1L);
        List<AuditEvent> swapped = new ArrayList<>(events);
        Collections.swap(swapped, i, i + 1);
        assertThat(firstBroken(swapped)).isEqualTo(i + 1L);
      }
    }
  }

  @Test
  @DisplayName("改行を打っても一件は一行、長すぎる文字は切る")
  void events_stay_on_one_line() {
    append("a\r\nfake line\u0000" + "長".repeat(5000));

    String details = events().get(0).entry().details();

    assertThat(details).startsWith("a  fake line 長").hasSize(2000);
  }

  /** The number of the first event that does not fit; 0 if all do. */
  private long firstBroken(List<AuditEvent> events) {
    String previous = "";
    long number = 1;
    for (AuditEvent event : events) {
      String link = chain.link(previous, event.node(), number, event.occurredAt(), event.entry());
      if (event.sequenceNumber() != number || !link.equals(event.chain())) {
        return number;
      }
      previous = link;
      number++;
    }
    return 0;
  }

  private boolean append(String details) {
    return container.inTransaction(
        () -> {
          container.get(AuditTrail.class).append(entry(details));
          return true;
        });
  }

  private static AuditEntry entry(String details) {
    return new AuditEntry(
        AuditEventType.LOG_IN, AuditOutcome.SUCCESS, "a", "", null, null, 1L, "o", details);
  }

  private List<AuditEvent> events() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e order by e.sequenceNumber", AuditEvent.class)
                .getResultList());
  }
}
