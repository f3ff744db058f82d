package org.tenbiki.application.certificate;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tenbiki.application.DoomedJvm;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.certificate.KeySource;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.notification.MailLanguage;
import org.tenbiki.domain.notification.MailTemplates;
import org.tenbiki.domain.notification.MailText;
import org.tenbiki.domain.notification.MailValues;
import org.tenbiki.domain.notification.MailVariable;
import org.tenbiki.domain.notification.TemplateText;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;
import org.tenbiki.domain.pki.UserKeys;
import org.tenbiki.infrastructure.pki.DeploymentAuthority;
import org.tenbiki.infrastructure.pki.UserKeyFactory;

/**
 * A process of its own that issues one certificate and stands still at its crash point, so that its
 * parent can kill it there. What it signed, it wrote to a file the moment it was signed.
 */
public final class CrashingIssuer {
  /** The line by which the parent knows that the point is reached. */
  static final String REACHED = "REACHED";

  private CrashingIssuer() {}

  /**
   * Arguments: database URL, user, crash point, file of signed serial numbers, and file of the
   * request if the user brings the key.
   */
  public static void main(String[] arguments) throws SQLException {
    DoomedJvm.endWithTest();
    DataSource database = dataSource(arguments[0], arguments[1]);
    try (Connection open = database.getConnection();
        TestContainer container =
            new TestContainer(
                database,
                DeploymentAuthority.class,
                UserKeyFactory.class,
                StoppingAuthority.class,
                StoppingKeys.class,
                StoppingMails.class)) {
      // for as long as it lasts H2 does not close and open its file with each transaction
      open.setReadOnly(true);
      Rokin rokin = new Rokin(container);
      rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
      System.setProperty("crash.point", arguments[2]);
      System.setProperty("crash.signed", arguments[3]);
      if (arguments.length > 4) {
        OtherKind.set(container, "corporate-ib");
        bring(container, rokin, Path.of(arguments[4]));
      } else {
        rokin.issue(rokin.issuanceToken(Rokin.LOGIN_ID));
      }
      // H2 shows a commit to others a moment before it lies on the disk; a commit of our own behind
      // it is acknowledged only when both do
      rokin.logInToIssue(Rokin.LOGIN_ID, Rokin.PASSWORD);
      reach(CrashPoint.AFTER_COMMIT);
    }
  }

  /** Issues for the key of a request. */
  static IssuanceView bring(TestContainer container, Rokin rokin, Path request) {
    String token = rokin.issuanceToken(Rokin.LOGIN_ID);
    try {
      container
          .get(CertificateIssuanceService.class)
          .issue(token, KeySource.BROWSER, Files.readAllBytes(request), Rokin.ADDRESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rokin.await(token);
  }

  /** Of a database that another process made. */
  public static DataSource dataSource(String url, String user) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      h2.setUser(user);
      h2.setPassword(user);
      return h2;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setURL(url);
    postgres.setUser(user);
    return postgres;
  }

  static void reach(CrashPoint point) {
    if (point.name().equals(System.getProperty("crash.point"))) {
      System.out.println(REACHED);
      while (true) {
        LockSupport.park();
      }
    }
  }

  /** Stops around the signature. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class StoppingAuthority implements CertificateAuthority {
    @Inject @Delegate @Any CertificateAuthority real;

    @Override
    public void open() {
      real.open();
    }

    @Override
    public PreparedCertificate prepare(CertificateRequestData request) {
      PreparedCertificate prepared = real.prepare(request);
      reach(CrashPoint.AFTER_PREPARE);
      return prepared;
    }

    @Override
    public IssuedCertificate issue(PreparedCertificate prepared) {
      reach(CrashPoint.BEFORE_SIGNATURE);
      IssuedCertificate issued = real.issue(prepared);
      try {
        Files.writeString(
            Path.of(System.getProperty("crash.signed")),
            HexFormat.of().formatHex(issued.der()),
            StandardOpenOption.CREATE,
            StandardOpenOption.SYNC);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      reach(CrashPoint.AFTER_SIGNATURE);
      return issued;
    }

    @Override
    public byte[] crl(CrlRequest request) {
      return real.crl(request);
    }
  }

  /** Stops around the key and the file. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class StoppingKeys implements UserKeys {
    @Inject @Delegate @Any UserKeys real;

    @Override
    public KeyPair generate() {
      reach(CrashPoint.BEFORE_KEY);
      KeyPair keys = real.generate();
      reach(CrashPoint.AFTER_KEY);
      return keys;
    }

    @Override
    public byte[] pkcs12(
        KeyPair keys, IssuedCertificate certificate, char[] password, String friendlyName) {
      byte[] file = real.pkcs12(keys, certificate, password, friendlyName);
      reach(CrashPoint.AFTER_FILE);
      return file;
    }

    @Override
    public byte[] chain(IssuedCertificate certificate) {
      byte[] file = real.chain(certificate);
      reach(CrashPoint.AFTER_FILE);
      return file;
    }

    @Override
    public Optional<byte[]> legacyPkcs12(byte[] file, char[] password) {
      return real.legacyPkcs12(file, password);
    }
  }

  /** Stops inside the transaction that stores the certificate: its mail is written there. */
  @Decorator
  @Priority(Interceptor.Priority.APPLICATION)
  static class StoppingMails implements MailTemplates {
    @Inject @Delegate @Any MailTemplates real;

    @Override
    public TemplateText standard(MailKind kind, MailLanguage language) {
      if (kind == MailKind.CERTIFICATE_ISSUED) {
        reach(CrashPoint.BEFORE_COMMIT);
      }
      return real.standard(kind, language);
    }

    @Override
    public Map<MailVariable, String> examples(MailLanguage language) {
      return real.examples(language);
    }

    @Override
    public MailText render(TemplateText text, MailValues values) {
      return real.render(text, values);
    }
  }
}
