package org.tenbiki.application.deduction;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.persistence.TestDatabase;

/**
 * What tests about lists begin with: the first contract and its master on the first of April, over
 * H2 unless a test goes over to another database.
 */
public abstract class ListsOverDatabases {
  protected TestContainer container;
  protected Rokin rokin;
  protected Lists lists;
  protected ListPeople people;

  protected ListsOverDatabases() {
    container = TestContainer.over(TestDatabase.H2);
    rokin = begun();
    lists = new Lists(container, rokin);
    people = new ListPeople(container, rokin);
  }

  protected void over(TestDatabase database) {
    if (database != TestDatabase.H2) {
      container.close();
      container = TestContainer.over(database);
      rokin = begun();
      lists = new Lists(container, rokin);
      people = new ListPeople(container, rokin);
    }
  }

  private Rokin begun() {
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    Rokin begun = new Rokin(container);
    begun.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    return begun;
  }

  @AfterEach
  protected void stop() {
    container.close();
  }
}
