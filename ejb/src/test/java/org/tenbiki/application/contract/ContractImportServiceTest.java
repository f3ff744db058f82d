package org.tenbiki.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Parallel;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.registration.ContractLogInResult;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("契約の取り込み")
class ContractImportServiceTest {
  private static final String NAMES = "契約番号,契約者名,お取引店,初期パスワード,控除種別\n";

  private final TestContainer container;
  private final Rokin rokin;
  private final ContractService contracts;
  private final ContractImportService service;
  private final Actor operator;

  ContractImportServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    rokin = new Rokin(container);
    contracts = container.get(ContractService.class);
    service = container.get(ContractImportService.class);
    operator = rokin.operator();
  }

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  @DisplayName("確認してから登録し、番号は付いていなければ付け、式のような名前も文字のまま (S-1)")
  void file_is_registered_after_its_dry_run() {
    String token =
        upload(
            NAMES
                + "EF123456,髙﨑労働組合,本店,abc123,月例\n"
                + ",=SUM(A1:A9),\"千葉\n支店\",abc124,\n".replace("\n支店", "支店")
                + "\n"
                + "ＧＨ１２３４５６,'+81ひかり,本店,abc125,月例・賞与\n");

    assertThat(service.find(operator, token))
        .isEqualTo(new ImportResult.Checked(new ImportPreview(3, 3, List.of())));
    assertThat(total()).as("nothing is stored before").isEqualTo(2);

    assertThat(service.confirm(operator, token, 3)).isEqualTo(new ImportResult.Registered(3, 0));

    assertThat(total()).isEqualTo(5);
    assertThat(kindsOf("EF123456")).containsExactly(DeductionKind.MONTHLY);
    assertThat(kindsOf("GH123456")).hasSize(2);
    assertThat(contracts.list(operator, "=SUM(A1:A9)", Usual.CONTRACTS, 0, 1).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.number()).matches("[0-9A-Z]{8}"));
    assertThat(contracts.list(operator, "'+81ひかり", Usual.CONTRACTS, 0, 1).total()).isEqualTo(1);
    assertThat(rokin.logInToContract("GH123456", "abc125"))
        .isInstanceOf(ContractLogInResult.Accepted.class);
  }

  @Test
  @DisplayName("大きなファイルでも、登録済みの番号はどこにあっても見付ける (S-1)")
  void taken_numbers_are_found_wherever_they_stand_among_many() {
    List<String> numbers = new ArrayList<>(List.of("AB123456"));
    IntStream.range(0, 2500).mapToObj("EF%06d"::formatted).forEach(numbers::add);
    numbers.add("CD123456");
    ContractRepository repository = container.get(ContractRepository.class);

    assertThat(container.inTransaction(() -> repository.taken(rokin.institutionId(), numbers)))
        .containsExactlyInAnyOrder("AB123456", "CD123456");
    assertThat(container.inTransaction(() -> repository.taken(rokin.institutionId() + 1, numbers)))
        .isEmpty();
  }

  @Test
  @DisplayName("誤りはすべて行と列で伝え、確認がなければ何も登録しない (S-1)")
  void every_error_is_told_with_row_and_column() {
    String token =
        upload(
            NAMES
                + "EF123456,団体,本店,abc123,\n"
                + "EF123456,,本店,abc12,\n"
                + "AB123456,団体,,abc123,年末\n"
                + "EF-1,団体,本店,あいうえおか,月例\n");

    assertThat(service.find(operator, token))
        .isInstanceOfSatisfying(
            ImportResult.Checked.class,
            checked -> {
              assertThat(checked.preview().rows()).isEqualTo(4);
              assertThat(checked.preview().valid()).isEqualTo(1);
              assertThat(checked.preview().errors())
                  .extracting(
                      e -> e.row() + " " + e.violation().field() + " " + e.violation().code())
                  .containsExactly(
                      "3 number NUMBER_TWICE_IN_FILE",
                      "3 name REQUIRED",
                      "3 initialPassword WRONG_LENGTH",
                      "4 number CONTRACT_NUMBER_EXISTS",
                      "4 branch REQUIRED",
                      "4 deductionKinds NOT_A_CHOICE",
                      "5 number WRONG_CHARACTERS",
                      "5 initialPassword WRONG_CHARACTERS");
            });
    assertThat(service.confirm(operator, token, 4))
        .as("what was confirmed is not what would be done")
        .isInstanceOf(ImportResult.Checked.class);
    assertThat(total()).isEqualTo(2);

    assertThat(service.confirm(operator, token, 1)).isEqualTo(new ImportResult.Registered(1, 3));
    assertThat(total()).isEqualTo(3);
  }

  @Test
  @DisplayName("確認した後に番号が使われたら、全部やめてもう一度確認する (S-1)")
  void number_taken_meanwhile_stores_nothing() {
    String token = upload(NAMES + "EF123456,団体,本店,abc123,\nGH123456,団体,本店,abc123,\n");
    String other = upload(NAMES + "GH123456,ほかの団体,本店,abc123,\n");
    service.confirm(operator, other, 1);

    assertThat(service.confirm(operator, token, 2))
        .isInstanceOfSatisfying(
            ImportResult.Checked.class, c -> assertThat(c.preview().valid()).isEqualTo(1));
    assertThat(contracts.list(operator, "EF123456", Usual.CONTRACTS, 0, 1).total()).isZero();
  }

  @Test
  @DisplayName("同時に何度送っても一度だけ登録する (S-1)")
  void sent_many_times_registers_once() throws Exception {
    String token = upload(NAMES + ",団体,本店,abc123,\n,団体,本店,abc123,\n");

    assertThat(Parallel.times(8, i -> service.confirm(operator, token, 2)))
        .containsOnly(new ImportResult.Registered(2, 0));
    assertThat(total()).isEqualTo(4);
  }

  @Test
  @DisplayName("二つのファイルが同時に同じ番号を登録しても、半端は残らない (S-1)")
  void two_files_with_the_same_numbers_leave_nothing_half_done() throws Exception {
    String rows = "EF123456,団体,本店,abc123,\nGH123456,団体,本店,abc123,\n";
    List<String> tokens = List.of(upload(NAMES + rows), upload(NAMES + rows));

    List<ImportResult> results =
        Parallel.times(2, i -> service.confirm(operator, tokens.get(i), 2));

    assertThat(results).filteredOn(ImportResult.Registered.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(ImportResult.Checked.class::isInstance)
        .singleElement()
        .satisfies(r -> assertThat(((ImportResult.Checked) r).preview().valid()).isZero());
    assertThat(total()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, false, AUTO, true",
    "UTF-8, true, AUTO, true",
    "windows-31j, false, AUTO, true",
    "UTF-8, true, UTF_8, true",
    "windows-31j, false, WINDOWS_31J, true",
    "windows-31j, false, UTF_8, false",
    "UTF-16LE, false, AUTO, false"
  })
  @DisplayName("UTF-8（BOMの有無）とWindows-31Jを見分けるか、選ばれたとおりに読む (S-1)")
  void encodings_are_recognised_or_chosen(
      String charset, boolean mark, String choice, boolean readable) {
    String text = (mark ? "\uFEFF" : "") + NAMES + "EF123456,髙﨑①労働組合,本店,abc123,\r\n";
    byte[] content = text.getBytes(Charset.forName(charset));

    if (readable) {
      service.confirm(operator, service.upload(operator, content, choice), 1);
      assertThat(contracts.list(operator, "髙﨑①労働組合", Usual.CONTRACTS, 0, 1).total()).isEqualTo(1);
    } else {
      assertWrong("file", () -> service.upload(operator, content, choice));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|FILE_MISSING",
        "契約者名,お取引店,初期パスワード|FILE_WITHOUT_ROWS",
        "お取引店,初期パスワード#店,abc123|MISSING_COLUMN",
        "契約者名,お取引店,初期パスワード,備考#名,店,abc123,無|UNKNOWN_COLUMN",
        "契約者名,契約者名,お取引店,初期パスワード#名,名,店,abc123|UNKNOWN_COLUMN",
        "契約者名,お取引店,初期パスワード#\"名,店,abc123|FILE_NOT_CSV",
        "契約者名,お取引店,初期パスワード#\"名\"x,店,abc123|FILE_NOT_CSV"
      })
  @DisplayName("ファイル全体の誤りを伝える (S-1)")
  void wrong_file_is_refused(String text, ErrorCode code) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> upload(text.replace('#', '\n')))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  @DisplayName("行数と大きさには上限がある。上限ちょうどは受ける (S-1)")
  void limits_hold_on_both_sides() {
    String row = "名,店,abc123\n";
    String names = "name,branch,initial_password\n";
    assertThat(upload(names + row.repeat(20))).isNotEmpty();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> upload(names + row.repeat(21)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_ROWS));
    String full = names + row;
    int left = 8 * 1024 - full.getBytes(StandardCharsets.UTF_8).length;
    assertThat(upload(full + "\n".repeat(left))).isNotEmpty();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> upload(full + "\n".repeat(left + 1)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE));
  }

  @Test
  @DisplayName("本人だけが、時間のうちだけ続けられ、監査役にはできない (1章, S-1)")
  void only_the_person_who_chose_the_file_goes_on() {
    String token = upload(NAMES + "EF123456,団体,本店,abc123,\n");

    assertThat(service.confirm(rokin.actor("staff002"), token, 1))
        .isEqualTo(new ImportResult.Expired());
    assertThat(service.find(operator, token.substring(0, 30) + "AAAAAAAAAAAA"))
        .isEqualTo(new ImportResult.Expired());
    assertThat(service.find(operator, "x")).isEqualTo(new ImportResult.Expired());
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> service.upload(rokin.actor("audit001"), new byte[] {1}, "AUTO"))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    container.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(service.find(operator, token)).isInstanceOf(ImportResult.Checked.class);
    assertThat(container.get(ContractImportExpiryService.class).removeExpired()).isZero();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(service.confirm(operator, token, 1)).isEqualTo(new ImportResult.Expired());
    assertThat(container.get(ContractImportExpiryService.class).removeExpired()).isEqualTo(1);
    assertThat(total()).isEqualTo(2);
  }

  private String upload(String text) {
    return service.upload(operator, text.getBytes(StandardCharsets.UTF_8), "AUTO");
  }

  private void assertWrong(String field, Runnable work) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo(field));
  }

  private long total() {
    return contracts.list(operator, "", Usual.CONTRACTS, 0, 1).total();
  }

  private Set<DeductionKind> kindsOf(String number) {
    long id = contracts.list(operator, number, Usual.CONTRACTS, 0, 1).rows().get(0).id();
    return contracts.find(operator, id).orElseThrow().deductionKinds();
  }
}
