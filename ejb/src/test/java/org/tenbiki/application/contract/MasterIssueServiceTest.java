package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.CountingHasher;
import org.tenbiki.application.Densai;
import org.tenbiki.application.OtherKind;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.login.LoginResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.staff.PreparationService;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.notification.MailKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("職員が作るマスターユーザー (D-2)")
class MasterIssueServiceTest {
  private final TestContainer container;
  private final Densai bank;
  private final MasterIssueService service;

  MasterIssueServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    bank = new Densai(container);
    service = container.get(MasterIssueService.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("用紙の初回パスワードで電子証明書を取り、その電子証明書で入る")
  void master_takes_the_certificate_with_the_paper() {
    String first = bank.makeMaster();

    String fingerprint = bank.certificateOf(Densai.MASTER, first);

    assertThat(bank.bank().logIn(fingerprint, first)).isInstanceOf(LoginResult.LoggedIn.class);
    assertThat(bank.bank().mails()).contains(MailKind.MASTER_REGISTERED);
  }

  @Test
  @DisplayName("用紙はログインIDと初回パスワードを示し、作った職員だけが、渡すまで15分の間だけ印刷する")
  void paper_is_for_who_made_it() throws Exception {
    String first = bank.makeMaster();
    Actor maker = bank.bank().operator();
    long contract = bank.contractId();

    try (PDDocument pdf = Loader.loadPDF(service.print(maker, contract).orElseThrow())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      // letters stand apart on it
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
          .contains(Densai.MASTER, first);
    }
    assertThat(service.handOver(maker, contract)).isPresent();
    assertThat(service.print(bank.bank().actor("staff002"), contract)).isEmpty();
    assertThat(service.handOver(bank.bank().actor("staff002"), contract)).isEmpty();
    container.clock().advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(service.print(maker, contract)).isPresent();
    FirstPasswordExpiryService expiry = container.get(FirstPasswordExpiryService.class);
    assertThat(expiry.wipeExpired()).isZero();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(service.print(maker, contract)).isEmpty();
    assertThat(expiry.wipeExpired()).isEqualTo(1);
    assertThat(expiry.wipeExpired()).isZero();
  }

  @Test
  @DisplayName("用紙の初回パスワードを300並行で推測しても、比べるのは6回まで (D-2, L-7)")
  void parallel_guesses_of_the_first_password_are_compared_six_times() throws Exception {
    bank.makeMaster();
    CountingHasher hasher = container.get(CountingHasher.class);
    int before = hasher.compared();

    Parallel.times(300, i -> bank.bank().logInToIssue(Densai.MASTER, "wr0ngpass"));

    assertThat(hasher.compared() - before).isEqualTo(6);
  }

  @Test
  @DisplayName("渡したあとは、だれにも見えない")
  void handed_over_is_gone() {
    bank.makeMaster();

    service.finish(bank.bank().operator(), bank.contractId());
    service.finish(bank.bank().operator(), bank.contractId());

    assertThat(service.print(bank.bank().operator(), bank.contractId())).isEmpty();
  }

  @Test
  @DisplayName("同じ用紙を二度送っても一人だけ。別の人は、もういると断る")
  void one_master_each() {
    String first = bank.makeMaster();
    assertThat(bank.makeMaster()).isEqualTo(first);
    assertRefused(
        ErrorCode.MASTER_REGISTERED,
        () -> service.issue(bank.bank().operator(), bank.contractId(), Densai.form("d-another01")));
  }

  @Test
  @DisplayName("ログインIDは先頭の文字から、ほかは利用者と同じ規則")
  void form_is_checked() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                service.issue(
                    bank.bank().operator(),
                    bank.contractId(),
                    new NewMaster("midori01", "", "x", "y")))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(
                        "loginId WRONG_PREFIX",
                        "name REQUIRED",
                        "mail WRONG_MAIL_ADDRESS",
                        "mailAgain REENTRY_DIFFERS"));
  }

  @Test
  @DisplayName("契約は初期パスワードなしで登録し、初期登録も初期パスワードの変更もファイルも断る")
  void nobody_registers_itself() {
    long contract =
        container
            .get(ContractService.class)
            .register(
                bank.bank().operator(),
                new RegisterContract(
                    new UUID(1, 2), "", "白樺木工", "本店", EnumSet.allOf(DeductionKind.class), "", ""));
    service.issue(bank.bank().operator(), contract, Densai.form("d-shiraka1"));

    assertRefused(
        ErrorCode.MASTER_BY_STAFF_ONLY,
        () -> bank.bank().logInToContract("CD123456", Rokin.INITIAL_PASSWORD));
    assertRefused(
        ErrorCode.MASTER_BY_STAFF_ONLY,
        () ->
            container
                .get(InitialPasswordService.class)
                .replace(bank.bank().operator(), bank.contractId(), "Ab1234", "Ab1234", "x"));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                container
                    .get(ContractImportService.class)
                    .upload(bank.bank().operator(), new byte[] {1}, "UTF_8"))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.code())
                    .containsExactly(ErrorCode.NO_IMPORT_OF_MASTERS));
  }

  @Test
  @DisplayName("別のマスターにするときは、初期パスワードなしで取り、あらためて作る (S-2)")
  void another_master_is_made_anew() {
    bank.makeMaster();
    bank.bank()
        .approve(
            container
                .get(PreparationService.class)
                .resetMaster(bank.bank().operator(), bank.contractId(), "", "", "交代"));

    service.issue(bank.bank().operator(), bank.contractId(), Densai.form("d-another01"));

    assertThat(service.handOver(bank.bank().operator(), bank.contractId()).orElseThrow().loginId())
        .isEqualTo("d-another01");
  }

  @Test
  @DisplayName("初期登録をする利用条件では、職員は作れない")
  void refused_where_members_register_themselves() {
    OtherKind.change(container, "MASTER_BY_STAFF:true", "MASTER_BY_STAFF:false");

    assertRefused(ErrorCode.MASTER_NOT_BY_STAFF, bank::makeMaster);
    assertThat(bank.bank().logInToContract(Rokin.NUMBER, "Zz9999")).isNotNull();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
