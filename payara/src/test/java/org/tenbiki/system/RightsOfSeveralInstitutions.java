package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenbiki.system.RightsTable.Row;

/** One product with several institutions, in which nobody is told anything of others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RightsOfSeveralInstitutions {
  private final List<Row> table = RightsTable.rows();
  private @Nullable SeveralInstitutions running;

  SeveralInstitutions all() {
    return Objects.requireNonNull(running);
  }

  /** Who may open what. */
  List<Row> table() {
    return table;
  }

  @BeforeAll
  void start() {
    running = SeveralInstitutions.started();
  }

  @AfterAll
  void end() {
    if (running != null) {
      running.close();
    }
  }

  @AfterEach
  void nothing_of_others_was_told() {
    assertThat(all().leaks()).isEmpty();
  }
}
