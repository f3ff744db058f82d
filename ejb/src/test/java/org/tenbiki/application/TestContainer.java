package org.tenbiki.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.tenbiki.application.login.LoginService;
import org.tenbiki.domain.notification.MailSender;
import org.tenbiki.infrastructure.audit.AuditChain;
import org.tenbiki.infrastructure.audit.ChainedAuditTrail;
import org.tenbiki.infrastructure.audit.DatabaseAuditVerification;
import org.tenbiki.infrastructure.contractfile.CsvContractFileReader;
import org.tenbiki.infrastructure.credential.AesGcmSecretSealer;
import org.tenbiki.infrastructure.credential.DeploymentEnrolmentSealer;
import org.tenbiki.infrastructure.credential.DeploymentFactorSealer;
import org.tenbiki.infrastructure.credential.DeploymentSealer;
import org.tenbiki.infrastructure.credential.JavaOtpCodes;
import org.tenbiki.infrastructure.credential.KeyedIdentifierSlots;
import org.tenbiki.infrastructure.credential.StolenPasswords;
import org.tenbiki.infrastructure.deductionfile.DeductionFileAdapter;
import org.tenbiki.infrastructure.document.PdfFactorDocument;
import org.tenbiki.infrastructure.document.PdfListDocument;
import org.tenbiki.infrastructure.document.PdfReceiptDocument;
import org.tenbiki.infrastructure.document.PdfSlipDocument;
import org.tenbiki.infrastructure.document.PdfStartNoticeDocument;
import org.tenbiki.infrastructure.html.OwaspHtmlCleaner;
import org.tenbiki.infrastructure.mail.FreemarkerMailTemplates;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.DeploymentServerKey;
import org.tenbiki.infrastructure.pki.Pkcs10Requests;
import org.tenbiki.infrastructure.pki.UserKeyFactory;
import org.tenbiki.persistence.Idle;
import org.tenbiki.persistence.TestDatabase;
import org.tenbiki.persistence.TestUnit;
import org.tenbiki.persistence.jpa.JpaUserRepository;

/**
 * The services with their real repositories over a real database, without a server: CDI with a
 * transaction around each service method, as the EJB container makes it.
 */
public final class TestContainer implements AutoCloseable {
  private static final List<Class<? extends Annotation>> BEANS =
      List.of(Stateless.class, Dependent.class, ApplicationScoped.class);

  private static final Idle<List<Class<?>>, SeContainer> IDLE = new Idle<>();

  private final TestUnit unit;
  private final List<Class<?>> adapters;
  private final SeContainer container;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Over a database that nobody used before. */
  public static TestContainer over(TestDatabase database) {
    return new TestContainer(database.fresh(), UserKeyFactory.class, DeploymentAuthority.class);
  }

  /**
   * @param dataSource may come from a container that was closed: the application was stopped
   * @param adapters of the PKI ports
   */
  public TestContainer(DataSource dataSource, Class<?>... adapters) {
    this.adapters = List.of(adapters);
    unit = TestUnit.over(dataSource);
    container = IDLE.take(this.adapters, () -> started(adapters));
    container.select(Transactions.class).get().use(unit.factory());
  }

  private static SeContainer started(Class<?>... adapters) {
    Weld weld =
        new Weld()
            .disableDiscovery()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
            .addExtension(new StatelessExtension())
            .addInterceptor(TransactionInterceptor.class)
            .addBeanClasses(TransactionInterceptor.class, Transactions.class)
            .addBeanClasses(TestBeans.class, TestClock.class, CountingHasher.class)
            .addBeanClasses(sender(adapters))
            .addBeanClasses(ChainedAuditTrail.class, AuditChain.class)
            .addBeanClasses(AesGcmSecretSealer.class, KeyedIdentifierSlots.class)
            .addBeanClasses(DeploymentSealer.class, DeploymentServerKey.class)
            .addBeanClasses(DeploymentFactorSealer.class, DeploymentEnrolmentSealer.class)
            .addBeanClasses(JavaOtpCodes.class, StolenPasswords.class)
            .addBeanClasses(FreemarkerMailTemplates.class, PdfStartNoticeDocument.class)
            .addBeanClasses(PdfFactorDocument.class, PdfReceiptDocument.class)
            .addBeanClasses(PdfSlipDocument.class, PdfListDocument.class)
            .addBeanClasses(CsvContractFileReader.class, DeductionFileAdapter.class)
            .addBeanClasses(Pkcs10Requests.class)
            .addBeanClasses(OwaspHtmlCleaner.class, DatabaseAuditVerification.class)
            .addBeanClasses(adapters);
    applicationBeans().forEach(weld::addBeanClass);
    beansBeside(JpaUserRepository.class, "org/tenbiki/persistence/jpa").forEach(weld::addBeanClass);
    return weld.initialize();
  }

  /** The recording one, unless the test brings its own. */
  private static Class<?>[] sender(Class<?>... adapters) {
    return Stream.of(adapters).anyMatch(MailSender.class::isAssignableFrom)
        ? new Class<?>[0]
        : new Class<?>[] {RecordingMailSender.class};
  }

  /** Every bean of the use cases. */
  static List<Class<?>> applicationBeans() {
    return beansBeside(LoginService.class, "org/tenbiki/application");
  }

  private static List<Class<?>> beansBeside(Class<?> neighbour, String folder) {
    try {
      Path root = Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path classes = Files.isDirectory(root) ? root : mount(root);
      try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .filter(name -> !name.endsWith("package-info"))
            .<Class<?>>map(TestContainer::load)
            .filter(type -> BEANS.stream().anyMatch(type::isAnnotationPresent))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path mount(Path jar) throws IOException {
    return java.nio.file.FileSystems.newFileSystem(jar).getPath("/");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** One of several nodes, with an audit chain of its own. */
  public TestContainer named(String nodeName) {
    get(TestBeans.class).nodeName(nodeName);
    return this;
  }

  public TestClock clock() {
    return get(TestClock.class);
  }

  /** Runs in one transaction of its own. */
  public <T> T inTransaction(java.util.function.Supplier<T> work) {
    return get(Transactions.class).required(work);
  }

  /** Every bean ends, as when the application stops; the next test makes its own. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    // what runs in the background may need the others until it has finished
    end(Transactions.class);
    end(Object.class);
    IDLE.giveBack(adapters, container);
    unit.close();
  }

  private void end(Class<?> type) {
    BeanManager beans = container.getBeanManager();
    AlterableContext context = (AlterableContext) beans.getContext(ApplicationScoped.class);
    for (Bean<?> bean : beans.getBeans(type, Any.Literal.INSTANCE)) {
      if (bean.getScope() == ApplicationScoped.class) {
        context.destroy(bean);
      }
    }
  }
}
