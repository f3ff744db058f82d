package org.tenbiki.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.domain.pki.CertificateAuthority;
import org.tenbiki.domain.pki.CertificateRequestData;
import org.tenbiki.domain.pki.CrlRequest;
import org.tenbiki.domain.pki.IssuedCertificate;
import org.tenbiki.domain.pki.PreparedCertificate;

@DisplayName("アプリケーションの開始")
class StartupTest {
  @Test
  @DisplayName("認証局の鍵が使えなければ、データベースに触れる前に止まる")
  void unusable_key_stops_the_start_before_anything_else() {
    Startup startup = new Startup();
    startup.authority = new AuthorityWithoutKey();

    assertThatExceptionOfType(CertificateAuthority.KeyUnusableException.class)
        .isThrownBy(startup::start)
        .withMessage("chmod 600 it");
  }

  private static final class AuthorityWithoutKey implements CertificateAuthority {
    @Override
    public void open() {
      throw new KeyUnusableException("chmod 600 it");
    }

    @Override
    public PreparedCertificate prepare(CertificateRequestData request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public IssuedCertificate issue(PreparedCertificate prepared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] crl(CrlRequest request) {
      throw new UnsupportedOperationException();
    }
  }
}
