package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.ContractOrder;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.domain.user.UserRole;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("契約")
class ContractServiceTest {
  private final TestContainer container;
  private final Rokin rokin;
  private final ContractService service;
  private final Actor operator;

  ContractServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    service = container.get(ContractService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("番号を指定しても任せても登録でき、その番号で初期登録に入れる (S-1, M-2)")
  void contract_is_registered_and_opens_initial_registration() {
    Set<String> numbers = new HashSet<>();
    for (String number : new String[] {"EF123456", "", ""}) {
      long contractId = service.register(operator, form(number));
      numbers.add(service.find(operator, contractId).orElseThrow().contract().number());
    }

    assertThat(numbers).hasSize(3).contains("EF123456").allMatch(n -> n.matches("[0-9A-Z]{8}"));
    for (String number : numbers) {
      assertThat(rokin.logInToContract(number, "abc123"))
          .isInstanceOf(org.tenbiki.application.registration.ContractLogInResult.Accepted.class);
    }
  }

  @Test
  @DisplayName("二度送られた様式は一度だけ登録し、同じ番号の同時登録は一方をE1009で断る (S-1)")
  void form_sent_twice_registers_once_and_a_number_is_taken_once() throws Exception {
    RegisterContract form = form("");
    assertThat(Parallel.times(8, i -> service.register(operator, form)))
        .containsOnly(firstOf(form));
    assertThat(service.list(operator, "ひかり", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);

    service.register(
        operator,
        new RegisterContract(
            form.form(), "", "別の組合", "本店", form.deductionKinds(), "abc123", "abc123"));
    assertThat(service.list(operator, "別の組合", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);

    List<Object> results =
        Parallel.times(
            8,
            i -> {
              try {
                return service.register(operator, form("GH123456"));
              } catch (InvalidInputException e) {
                return e.code();
              }
            });
    assertThat(results).filteredOn(Long.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(ErrorCode.CONTRACT_NUMBER_EXISTS::equals).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EF123456"})
  @DisplayName("同じ様式を別の初期パスワードで送ると、黙って捨てずに断る (S-1)")
  void form_sent_again_with_another_initial_password_is_refused(String number) {
    RegisterContract form = form(number);
    long registered = service.register(operator, form);
    RegisterContract other =
        new RegisterContract(
            form.form(),
            number,
            form.name(),
            form.branch(),
            form.deductionKinds(),
            "abc124",
            "abc124");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.register(operator, other))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly("initialPassword FORM_SENT_WITH_ANOTHER_PASSWORD"));
    assertThat(service.register(operator, form)).isEqualTo(registered);
    assertThat(service.list(operator, "ひかり", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);
  }

  private Long firstOf(RegisterContract form) {
    return service.register(operator, form);
  }

  @ParameterizedTest
  @CsvSource({
    "number, EF12345, WRONG_LENGTH",
    "number, EF-23456, WRONG_CHARACTERS",
    "number, AB123456, CONTRACT_NUMBER_EXISTS",
    "name, '', REQUIRED",
    "branch, '', REQUIRED",
    "deductionKinds, '', REQUIRED",
    "initialPassword, abc12, WRONG_LENGTH",
    "initialPasswordAgain, abc124, REENTRY_DIFFERS"
  })
  @DisplayName("誤った項目は登録しない (S-1)")
  void wrong_field_is_refused(String field, String value, ErrorCode code) {
    RegisterContract form =
        new RegisterContract(
            UUID.randomUUID(),
            field.equals("number") ? value : "EF123456",
            field.equals("name") ? value : "団体",
            field.equals("branch") ? value : "本店",
            field.equals("deductionKinds") ? Set.of() : EnumSet.allOf(DeductionKind.class),
            field.equals("initialPassword") ? value : "abc123",
            field.equals("initialPasswordAgain")
                ? value
                : field.equals("initialPassword") ? value : "abc123");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> service.register(operator, form))
        .satisfies(
            invalid ->
                assertThat(invalid.violations())
                    .extracting(v -> v.field() + " " + v.code())
                    .containsExactly(field + " " + code));
  }

  @Test
  @DisplayName("番号か団体名の先頭で探す。記号は文字として扱う (S-1)")
  void list_is_searched_by_prefix() {
    service.register(operator, form("EF123456"));

    assertThat(service.list(operator, "", Usual.CONTRACTS, 0, 10).total()).isEqualTo(3);
    assertThat(service.list(operator, "EF", Usual.CONTRACTS, 0, 10).rows())
        .extracting(ContractRow::number)
        .containsExactly("EF123456");
    assertThat(service.list(operator, "みどり", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);
    assertThat(service.list(operator, "ＥＦ１２", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);
    assertThat(service.list(operator, "ef12", Usual.CONTRACTS, 0, 10).total()).isEqualTo(1);
    assertThat(service.list(operator, "%", Usual.CONTRACTS, 0, 10).total()).isZero();
    assertThat(service.list(operator, "_", Usual.CONTRACTS, 0, 10).total()).isZero();
    assertThat(service.list(operator, "!", Usual.CONTRACTS, 0, 10).total()).isZero();
    assertThat(service.list(operator, "", Usual.CONTRACTS, 2, 10).rows()).hasSize(1);
    for (ContractOrder by : ContractOrder.values()) {
      List<ContractRow> down = new ArrayList<>(sorted(Sorting.descending(by)));
      Collections.reverse(down);
      assertThat(down).as(by.name()).isEqualTo(sorted(Sorting.ascending(by)));
    }
  }

  private List<ContractRow> sorted(Sorting<ContractOrder> sorting) {
    return service.list(operator, "", sorting, 0, 10).rows();
  }

  @Test
  @DisplayName("監査役は見るだけ、よその金庫の契約は見えない (1章)")
  void auditor_changes_nothing_and_others_see_nothing() {
    Actor auditor =
        new Actor(1, "audit001", UserRole.AUDITOR, rokin.institutionId(), null, "192.0.2.1");
    Actor stranger =
        new Actor(1, "other001", UserRole.STAFF_OPERATOR, rokin.institutionId() + 1, null, "");
    long id = service.list(operator, Rokin.NUMBER, Usual.CONTRACTS, 0, 1).rows().get(0).id();

    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.register(auditor, form("EF123456")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    assertThat(service.find(auditor, id)).isPresent();
    assertThat(service.find(stranger, id)).isEmpty();
    assertThat(service.startNotice(stranger, id, Locale.JAPANESE)).isEmpty();
    assertThat(service.list(stranger, "", Usual.CONTRACTS, 0, 10).total()).isZero();
  }

  @Test
  @DisplayName("ご利用開始（変更）のお知らせはPDF (S-1)")
  void start_notice_is_a_pdf() {
    long id = service.list(operator, Rokin.NUMBER, Usual.CONTRACTS, 0, 1).rows().get(0).id();

    assertThat(service.startNotice(operator, id, Locale.JAPANESE).orElseThrow())
        .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static RegisterContract form(String number) {
    return new RegisterContract(
        UUID.randomUUID(),
        number,
        "ひかり労働組合",
        "本店",
        Set.of(DeductionKind.BONUS),
        "abc123",
        "abc123");
  }
}
