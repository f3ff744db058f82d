package org.tenbiki.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.member.ChangeUser;
import org.tenbiki.application.member.GeneralUserService;
import org.tenbiki.application.member.RegisterUser;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("受付票（画面要件21）")
class ReceiptServiceTest {
  private static final String GENERAL = "general01";

  private final TestContainer container = TestContainer.over(TestDatabase.H2);
  private final Rokin rokin = new Rokin(container);
  private final ReceiptService service = container.get(ReceiptService.class);
  private final GeneralUserService users = container.get(GeneralUserService.class);
  private final Actor master;
  private final long userId;

  ReceiptServiceTest() {
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    rokin.registerMaster("CD123456", "sample002");
    master = rokin.actor(Rokin.LOGIN_ID);
    users.register(
        master,
        new RegisterUser(
            GENERAL,
            Rokin.PASSWORD,
            Rokin.PASSWORD,
            "一般太郎",
            "general@union.example",
            "general@union.example",
            Set.of(),
            "ja"),
        "");
    userId = rokin.userId(GENERAL);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private ReceiptView registered() {
    return service.justDone(master, userId, AuditEventType.GENERAL_USER_REGISTERED).orElseThrow();
  }

  @Test
  @DisplayName("操作の直後に番号が出て、番号は監査証跡のもの、あとから同じものを開ける")
  void receipt_names_the_entry_of_the_trail() {
    ReceiptView receipt = registered();
    AuditSearchService trail = container.get(AuditSearchService.class);
    AuditRow row = trail.list(rokin.operator(), trail.usual(), Usual.EVENTS, 0, 1).rows().get(0);

    assertThat(receipt.number()).isEqualTo("%s-%06d".formatted(row.node(), row.number()));
    assertThat(receipt.object()).isEqualTo(GENERAL);
    assertThat(receipt.actor()).isEqualTo(Rokin.LOGIN_ID);
    container.clock().advance(Duration.ofDays(30));
    assertThat(service.receipt(master, receipt.id())).contains(receipt);
  }

  @Test
  @DisplayName("何も変えなかった操作に、前の操作の番号は出ない")
  void nothing_changed_gives_no_receipt() {
    container.clock().advance(Duration.ofMinutes(2));
    users.change(
        master,
        userId,
        new ChangeUser("一般太郎", "general@union.example", "general@union.example", Set.of()),
        "");

    assertThat(service.justDone(master, userId, AuditEventType.USER_CHANGED)).isEmpty();
    assertThat(service.justDone(master, userId, AuditEventType.GENERAL_USER_REGISTERED)).isEmpty();
  }

  @Test
  @DisplayName("ほかの契約のマスターも、一般ユーザーも、よその番号を開けない")
  void nobody_opens_what_others_did() {
    long id = registered().id();

    assertThat(service.receipt(rokin.actor("sample002"), id)).isEmpty();
    assertThat(service.print(rokin.actor("sample002"), id, "登録", Locale.JAPANESE)).isEmpty();
    assertThat(service.receipt(master, id - 1)).isEmpty();
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.receipt(rokin.actor(GENERAL), id));
  }

  @Test
  @DisplayName("PDFは1枚で、番号・日時・操作・対象がどちらの言語でも読める")
  void paper_tells_what_the_page_tells() throws IOException {
    ReceiptView receipt = registered();
    byte[] ja = service.print(master, receipt.id(), "一般ユーザーの登録", Locale.JAPANESE).orElseThrow();
    byte[] en = service.print(master, receipt.id(), "Registration", Locale.ENGLISH).orElseThrow();

    assertThat(text(ja))
        .contains("受付票", receipt.number(), "2026年4月1日 12:00:00", "一般ユーザーの登録", GENERAL, "みどり労働組合");
    assertThat(text(en)).contains("Receipt", receipt.number(), "1 April 2026", "Registration");
  }

  private static String text(byte[] paper) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(pdf);
    }
  }
}
