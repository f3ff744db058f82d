package org.tenbiki.application.deduction.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.WaitingSessions;
import org.tenbiki.application.deduction.ListPeople;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.deduction.BatchState;
import org.tenbiki.domain.deduction.FileField;
import org.tenbiki.domain.deduction.SentResult;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("プログラムから送る控除結果：同じ送信は一度だけ効く（K-3）")
class ResultSendingServiceTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final String NAMES = "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n";
  private static final String KEY = "6f1c-1";

  private final TestDatabase database;
  private final TestContainer container;
  private final Lists lists;
  private final ListPeople people;
  private final ResultSendingService service;
  private final long id;

  ResultSendingServiceTest(TestDatabase database) {
    this.database = database;
    container = TestContainer.over(database);
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    lists = new Lists(container, rokin);
    people = new ListPeople(container, rokin);
    service = container.get(ResultSendingService.class);
    id =
        lists.published(
            APRIL, Lists.line(APRIL, "1", 3, "L", 1_000) + Lists.line(APRIL, "2", 3, "L", 2_000));
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private static byte[] result(String reason) {
    return (NAMES + "AB123456,202604,1,1,E1,1000,0," + reason + ",0,\r\n").getBytes(UTF_8);
  }

  private ResultSending send(Actor actor, String key, byte[] content) {
    return service.send(actor, id, key, "r.csv", content, false);
  }

  @Test
  @DisplayName("同じ鍵と同じ内容は同じ答えで、二度は効かない。送信のあとでも答えは同じ")
  void same_sending_is_answered_alike() {
    ResultSending first = send(people.clerk(), KEY, result("2"));
    assertThat(first.faultCount()).isZero();
    assertThat(first.changed()).isEqualTo(1);
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.ENTERING);
    people.submit(id);

    assertThat(send(people.clerk(), KEY, result("2"))).isEqualTo(first);
    assertThat(service.sending(people.clerk(), first.id())).isEqualTo(first);
    refused(ErrorCode.WRONG_LIST_STATE, () -> send(people.clerk(), "other", result("2")));
  }

  @Test
  @DisplayName("同じ鍵で別の内容は断る")
  void a_key_stands_for_one_sending() {
    send(people.clerk(), KEY, result("2"));
    refused(ErrorCode.KEY_OF_ANOTHER, () -> send(people.clerk(), KEY, result("1")));
    refused(
        ErrorCode.KEY_OF_ANOTHER,
        () -> service.send(people.clerk(), id, KEY, "r.csv", result("2"), true));
  }

  @Test
  @DisplayName("誤りのあるファイルは何も残さず、何度送っても同じ場所を言う")
  void faults_are_told_again_and_nothing_is_kept() {
    ResultSending first = send(people.clerk(), KEY, result("7"));
    assertThat(first.faultCount()).isEqualTo(1);
    assertThat(first.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(2);
              assertThat(fault.field()).isEqualTo(FileField.REASON);
              assertThat(fault.found()).isEqualTo("7");
            });
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(send(people.clerk(), KEY, result("7"))).isEqualTo(first);
    assertThat(service.sending(people.clerk(), first.id()).faultCount()).isEqualTo(1);
    refused(ErrorCode.KEY_OF_ANOTHER, () -> send(people.clerk(), KEY, result("2")));
  }

  @Test
  @DisplayName("同時に送っても、効くのは一度、答えは同じ")
  void of_many_at_once_one_acts() throws InterruptedException, ExecutionException {
    Actor clerk = people.clerk();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<ResultSending>> all =
          IntStream.range(0, 4)
              .mapToObj(i -> pool.submit(() -> send(clerk, KEY, result("2"))))
              .toList();
      ResultSending first = all.get(0).get();
      for (Future<ResultSending> one : all) {
        assertThat(one.get()).isEqualTo(first);
      }
      assertThat(first.changed()).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @DisplayName("同じ鍵で二つの依頼に同時に送れば、あとのほうは待たされてから断られ、何も残らない")
  void of_two_lists_with_one_key_at_once_the_second_is_refused() {
    long other = lists.published(MAY, Lists.line(MAY, "1", 3, "L", 1_000));
    Actor clerk = people.clerk();
    AtomicReference<CompletableFuture<ResultSending>> second = new AtomicReference<>();
    ResultSending first =
        container.inTransaction(
            () -> {
              ResultSending sending = send(clerk, KEY, result("2"));
              second.set(CompletableFuture.supplyAsync(() -> sendMay(clerk, other)));
              new WaitingSessions(container, database).awaitInsert("sent_result");
              return sending;
            });

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> Objects.requireNonNull(second.get()).join())
        .havingRootCause()
        .isInstanceOfSatisfying(
            BusinessRuleException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.KEY_OF_ANOTHER));
    assertThat(first.changed()).isEqualTo(1);
    assertThat(lists.batch(other).state()).isEqualTo(BatchState.PUBLISHED);
    assertThat(send(clerk, KEY, result("2"))).isEqualTo(first);
  }

  @Test
  @DisplayName("先の送信が取り消されれば、待っていたほうが同じ鍵で効く")
  void a_key_that_was_given_back_may_be_taken() {
    long other = lists.published(MAY, Lists.line(MAY, "1", 3, "L", 1_000));
    Actor clerk = people.clerk();
    AtomicReference<CompletableFuture<ResultSending>> second = new AtomicReference<>();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                container.inTransaction(
                    () -> {
                      send(clerk, KEY, result("2"));
                      second.set(CompletableFuture.supplyAsync(() -> sendMay(clerk, other)));
                      new WaitingSessions(container, database).awaitInsert("sent_result");
                      throw new IllegalStateException("given up");
                    }));

    assertThat(Objects.requireNonNull(second.get()).join().changed()).isEqualTo(1);
    assertThat(lists.batch(id).state()).isEqualTo(BatchState.PUBLISHED);
    refused(ErrorCode.KEY_OF_ANOTHER, () -> send(clerk, KEY, result("2")));
  }

  private ResultSending sendMay(Actor clerk, long may) {
    byte[] content = (NAMES + "AB123456,202605,1,1,E1,1000,0,2,0,\r\n").getBytes(UTF_8);
    return service.send(clerk, may, KEY, "r.csv", content, false);
  }

  @Test
  @DisplayName("担当者だけが送れ、ほかの人の送信は見られず、七日で忘れる：両側")
  void only_clerks_send_and_all_is_forgotten() {
    refused(ErrorCode.FORBIDDEN, () -> send(people.viewer(), KEY, result("2")));
    ResultSending first = send(people.clerk(), KEY, result("2"));
    Actor own = people.clerk();
    Actor other =
        new Actor(
            own.userId() + 1,
            "",
            own.role(),
            own.institutionId(),
            own.contractId(),
            "",
            own.powers());
    refused(ErrorCode.NOT_FOUND, () -> service.sending(other, first.id()));
    SentResultExpiryService expiry = container.get(SentResultExpiryService.class);
    container.clock().advance(SentResult.KEPT);
    assertThat(expiry.removeOld()).isZero();
    container.clock().advance(Duration.ofMillis(1));
    assertThat(expiry.removeOld()).isEqualTo(1);
    refused(ErrorCode.NOT_FOUND, () -> service.sending(people.clerk(), first.id()));
  }

  private static void refused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(act::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
