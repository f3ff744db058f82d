package org.tenbiki.application.deduction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.UploadedFile;

/** Lists of the first contract of {@link Rokin}, as staff upload them. */
final class Lists {
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名," + "商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";

  private final TestContainer container;
  private final Rokin rokin;

  Lists(TestContainer container, Rokin rokin) {
    this.container = container;
    this.rokin = rokin;
  }

  static String line(YearMonth month, String key, int type, String product, long amount) {
    return String.format(
        "AB123456,%d%02d,1,%s,%d,E1,総務,ﾔﾏﾀﾞ,山田,%s,,,,%d,,,%n",
        month.getYear(), month.getMonthValue(), key, type, product, amount);
  }

  PrepareList form(YearMonth month, String rows) {
    return form(month, new UploadedFile("C:\\lists\\a.csv", (NAMES + rows).getBytes(UTF_8)));
  }

  /** Deduction on the 25th, deposit on the 30th. */
  PrepareList form(YearMonth month, UploadedFile file) {
    return new PrepareList(
        contractId(),
        null,
        DeductionKind.MONTHLY.name(),
        month.toString(),
        month.atDay(25).toString(),
        month.atDay(30).toString(),
        "",
        file,
        false);
  }

  /** Uploads what has no fault. */
  long ready(PrepareList form) {
    PreparedList result = service().prepare(rokin.operator(), form);
    assertThat(result).isInstanceOf(PreparedList.Ready.class);
    return ((PreparedList.Ready) result).batchId();
  }

  long published(YearMonth month, String rows) {
    long id = ready(form(month, rows));
    container.get(ListPublishingService.class).publish(rokin.operator(), id);
    return id;
  }

  /** Approves what is shown to that user. */
  void approve(Actor approver, long id) {
    String seal =
        container
            .get(MemberListService.class)
            .details(approver, DeductionTask.APPROVALS, id)
            .seal();
    container.get(ResultApprovalService.class).approve(approver, id, seal, "");
  }

  DeductionBatch batch(long id) {
    return container.inTransaction(
        () ->
            container
                .get(DeductionBatchRepository.class)
                .find(rokin.institutionId(), id)
                .orElseThrow());
  }

  List<ComparedLine> lines(long id) {
    List<ComparedLine> lines = new ArrayList<>();
    container.inTransaction(
        () -> {
          container.get(DeductionLineStore.class).each(id, lines::add);
          return null;
        });
    return lines;
  }

  long contractId() {
    return container
        .get(ContractService.class)
        .list(rokin.operator(), Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
        .rows()
        .get(0)
        .id();
  }

  private ListUploadService service() {
    return container.get(ListUploadService.class);
  }
}
