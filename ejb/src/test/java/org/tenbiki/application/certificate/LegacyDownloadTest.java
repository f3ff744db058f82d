package org.tenbiki.application.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.domain.audit.AuditEvent;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("旧形式のファイルのダウンロード")
class LegacyDownloadTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final CertificateIssuanceService service;
  private final String token;

  LegacyDownloadTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(CertificateIssuanceService.class);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    token = rokin.issuanceToken(Rokin.LOGIN_ID);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("登録パスワードと引き換えに、15分のあいだ何度でも渡し、証跡に旧形式と残す (C-5)")
  void handed_out_for_the_password_and_marked_in_the_trail() throws Exception {
    rokin.issue(token);

    LegacyFile wrong = service.downloadLegacy(token, "wr0ngpass", Rokin.ADDRESS);
    assertThat(wrong).isEqualTo(new LegacyFile.WrongPassword());
    assertThat(downloads()).isEmpty();

    LegacyFile first = service.downloadLegacy(token, Rokin.PASSWORD, Rokin.ADDRESS);
    LegacyFile again = service.downloadLegacy(token, Rokin.PASSWORD, Rokin.ADDRESS);
    assertThat(List.of(first, again)).allMatch(LegacyFile.Ready.class::isInstance);
    DownloadFile file = ((LegacyFile.Ready) first).file();
    assertThat(file.name()).isEqualTo("sample00120260401120000-legacy.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file.content()), Rokin.PASSWORD.toCharArray());
    assertThat(store.getCertificateChain(store.aliases().nextElement())).hasSize(2);
    assertThat(downloads()).containsExactly("legacy", "legacy");
  }

  @Test
  @DisplayName("発行の前と、画面を閉じたあとには、ない")
  void there_is_none_before_the_issue_and_after_the_end() {
    LegacyFile before = service.downloadLegacy(token, Rokin.PASSWORD, Rokin.ADDRESS);
    rokin.issue(token);
    service.close(token);

    assertThat(before).isEqualTo(new LegacyFile.Gone());
    assertThat(service.downloadLegacy(token, Rokin.PASSWORD, Rokin.ADDRESS))
        .isEqualTo(new LegacyFile.Gone());
    assertThat(service.downloadLegacy("forged", Rokin.PASSWORD, Rokin.ADDRESS))
        .isEqualTo(new LegacyFile.Gone());
  }

  private List<String> downloads() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e from AuditEvent e where e.type = :type order by e.sequenceNumber",
                    AuditEvent.class)
                .setParameter("type", AuditEventType.CERTIFICATE_DOWNLOADED)
                .getResultStream()
                .map(e -> e.entry().details())
                .toList());
  }
}
