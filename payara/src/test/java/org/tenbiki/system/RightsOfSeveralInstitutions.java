package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.tenbiki.system.RightsTable.Row;

/** One product with several institutions, in which nobody is told anything of others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RightsOfSeveralInstitutions {
  private final List<Row> table = RightsTable.rows();
  private final SeveralInstitutions all;

  RightsOfSeveralInstitutions(SeveralInstitutions all) {
    this.all = all;
  }

  SeveralInstitutions all() {
    return all;
  }

  /** Who may open what. */
  List<Row> table() {
    return table;
  }

  @AfterEach
  void nothing_of_others_was_told() {
    assertThat(all.leaks()).isEmpty();
  }
}
