package org.tenbiki.infrastructure.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.tenbiki.application.audit.AuditOpeningService;
import org.tenbiki.application.certificate.CrlService;
import org.tenbiki.application.demo.DemoSeedService;
import org.tenbiki.application.institution.InstitutionService;
import org.tenbiki.application.shared.Portal;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.infrastructure.demo.DemoFile;
import org.tenbiki.persistence.migration.SchemaMigration;

/**
 * Before anyone is served: the CA's key, schema, this node's audit chain, the demo's first data, a
 * first CRL.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
  @Resource(lookup = "jdbc/tenbiki")
  private DataSource dataSource;

  @Inject InstitutionService institutions;
  @Inject CertificateAuthority authority;
  @Inject AuditOpeningService audit;
  @Inject DemoFile demoFile;
  @Inject DemoSeedService demo;
  @Inject CrlService crl;
  @Inject Portal portal;

  @PostConstruct
  void start() {
    authority.open();
    SchemaMigration.run(dataSource);
    institutions.checkProfiles();
    audit.open();
    if (portal.demo()) {
      demoFile.seeds().forEach(demo::seed);
    }
    crl.renewIfDue();
  }
}
