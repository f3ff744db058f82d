package org.tenbiki.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.tenbiki.application.certificate.CrlService;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.contract.ContractImportService;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.institution.InstitutionView;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.application.staff.RequestService;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRole;

/** What only the container does for the product's beans. */
@ExtendWith(PreparedServer.class)
@ArquillianTest
class ProductBeansIT {
  @Inject InstitutionService institutions;
  @Inject TimerCensus timers;

  private static final Sorting<ContractOrder> BY_NUMBER = Sorting.ascending(ContractOrder.NUMBER);

  @Inject ContractService contracts;
  @Inject ContractChangeService changes;
  @Inject ContractImportService imports;
  @Inject PreparationService preparations;
  @Inject RequestService requests;
  @Inject CrlService revocationLists;

  @Resource(lookup = "jdbc/tenbiki")
  DataSource dataSource;

  @Deployment
  static WebArchive product() {
    return ProductArchive.with(ProductBeansIT.class, TimerCensus.class, PreparedServer.class);
  }

  @Test
  @DisplayName("起動したときに、表と最初の金融機関ができている")
  void schema_and_institutions_are_there_after_the_start() {
    assertEquals(
        List.of("coop", "corporate-ib", "densai", "rokin"),
        institutions.all().stream().map(InstitutionView::code).toList());
  }

  @Test
  @DisplayName("金融機関の役割がない呼び出しは、EJBコンテナが断る（#24）")
  void the_container_refuses_callers_without_the_role() {
    Actor impostor = new Actor(1, "impostor", UserRole.STAFF_OPERATOR, 1, null, "192.0.2.1");
    List<Executable> acts =
        List.of(
            () -> contracts.list(impostor, "", BY_NUMBER, 0, 1),
            () -> contracts.find(impostor, 1),
            () -> contracts.startNotice(impostor, 1, Locale.JAPANESE),
            () -> changes.suspend(impostor, 1, "reason"),
            () -> imports.upload(impostor, new byte[] {1}, "AUTO"),
            () -> preparations.releaseContract(impostor, 1, "reason"),
            () -> preparations.releaseUser(impostor, 1, "reason"),
            () -> preparations.revoke(impostor, 1, "KEY_COMPROMISE", "note"),
            () -> preparations.changeLoginId(impostor, 1, "newname1", "note"),
            () -> preparations.resetMaster(impostor, 1, "abc123", "abc123", "note"),
            () -> requests.list(impostor, "", 0, 1),
            () -> requests.approve(impostor, 1),
            () -> requests.reject(impostor, 1, "reason"),
            () -> requests.withdraw(impostor, 1));
    for (Executable act : acts) {
      assertThrows(EJBAccessException.class, act);
    }
  }

  @Test
  @DisplayName("タイマーは動いていて、サーバーに残るものは一つもない（L-8、#16）")
  void timers_run_and_none_is_persistent() {
    List<Boolean> persistence = timers.persistence();
    assertFalse(persistence.isEmpty());
    assertFalse(persistence.contains(true));
  }

  @Test
  @DisplayName("失効リストは、起動したときからある（C-14）")
  void a_revocation_list_is_there_from_the_start() {
    assertTrue(revocationLists.current().isPresent());
  }

  @Test
  @DisplayName("データ源は、決まった名前で見つかり、表がそろっている")
  void the_database_is_reached_by_its_name() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from audit_event")) {
      assertTrue(count.next());
    }
  }
}
