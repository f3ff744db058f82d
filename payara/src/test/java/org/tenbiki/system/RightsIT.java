package org.tenbiki.system;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** What everyone may, in one product that everyone is brought into once. */
@DisplayName("権限")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RightsIT {
  private static @Nullable SeveralInstitutions running;

  @BeforeAll
  static void start() {
    running = SeveralInstitutions.started();
  }

  @AfterAll
  static void end() {
    if (running != null) {
      running.close();
    }
  }

  private static SeveralInstitutions all() {
    return Objects.requireNonNull(running);
  }

  @Nested
  @Order(1)
  @DisplayName("役割・画面・組織の権限")
  class OfPages extends RightsMatrix {
    OfPages() {
      super(RightsIT.all());
    }
  }

  @Nested
  @Order(2)
  @DisplayName("状態のある様式の権限")
  class OfForms extends RightsOfForms {
    OfForms() {
      super(RightsIT.all());
    }
  }

  /** Last: what is approved takes a certificate from somebody. */
  @Nested
  @Order(3)
  @DisplayName("承認の権限")
  class OfApproval extends RightsOfApproval {
    OfApproval() {
      super(RightsIT.all());
    }
  }
}
