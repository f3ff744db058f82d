package org.tenbiki.application.deduction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.Usual;
import org.tenbiki.application.contract.ContractService;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.staff.PublishResult;
import org.tenbiki.application.deduction.upload.ListUploadService;
import org.tenbiki.application.deduction.upload.PrepareList;
import org.tenbiki.application.deduction.upload.PreparedList;
import org.tenbiki.application.deduction.upload.SentFile;
import org.tenbiki.application.deduction.upload.TypedList;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Powers;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.AnsweredLine;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.DataType;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.PayerAccount;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.ResultLine;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.user.UserRight;

/** Lists of the first contract of {@link Rokin}, as staff upload them. */
public final class Lists {
  private static final String NAMES =
      "契約番号,控除年月,控除種別,行番号,データ種類,従業員番号,所属,氏名カナ,氏名," + "商品区分,口座店番,口座番号,回数,控除金額,前回金額,開始年月,終了年月\r\n";

  private static final String RESULT_NAMES = "契約番号,控除年月,控除種別,行番号,従業員番号,控除金額,控除結果,不能理由,入金中止,備考\r\n";

  private final TestContainer container;
  private final Rokin rokin;

  public Lists(TestContainer container, Rokin rokin) {
    this.container = container;
    this.rokin = rokin;
  }

  public static String line(YearMonth month, String key, int type, String product, long amount) {
    return String.format(
        "AB123456,%d%02d,1,%s,%d,E1,総務,ﾔﾏﾀﾞ,山田,%s,,,,%d,,,%n",
        month.getYear(), month.getMonthValue(), key, type, product, amount);
  }

  /** Three that ask for money, and one that stops. */
  public static String fourRows(YearMonth month) {
    return line(month, "1", 3, "L", 1_000)
        + line(month, "2", 3, "L", 2_000)
        + line(month, "3", 3, "S", 3_000)
        + line(month, "4", 2, "S", 4_000);
  }

  public PrepareList form(YearMonth month, String rows) {
    return form(month, new UploadedFile("C:\\lists\\a.csv", request(rows).bytes()));
  }

  /** As staff type it. */
  public TypedList typed(YearMonth month, UploadedFile file, boolean again, String token) {
    PrepareList form = form(month, file);
    return new TypedList(
        Rokin.NUMBER,
        "",
        form.kind(),
        form.month(),
        form.deductionDate(),
        form.depositDate(),
        form.cutOff(),
        sent(file),
        again,
        token);
  }

  public static SentFile sent(UploadedFile file) {
    return new SentFile(file.name(), file.bytes());
  }

  public static UploadedFile request(String rows) {
    return new UploadedFile("a.csv", (NAMES + rows).getBytes(UTF_8));
  }

  /** A CSV file of answers. */
  public static UploadedFile result(String rows) {
    return new UploadedFile("result.csv", (RESULT_NAMES + rows).getBytes(UTF_8));
  }

  /**
   * @param answer 控除結果, 不能理由, 入金中止, 備考
   */
  public static String answer(YearMonth month, String key, long amount, String answer) {
    return String.format(
        "AB123456,%d%02d,1,%s,E1,%d,%s%n",
        month.getYear(), month.getMonthValue(), key, amount, answer);
  }

  /**
   * A fixed-length file of answers: nobody is employed any more.
   *
   * @param amounts yen of each row, by its key
   */
  public UploadedFile fixedResult(YearMonth month, Map<String, Long> amounts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchKey batch = new BatchKey(Rokin.NUMBER, month, DeductionKind.MONTHLY, month.atDay(25));
    FixedHeader header = new FixedHeader("1234567890", "", "9999", "", "001", "", "", "");
    try {
      LineWriter<AnsweredLine> writer =
          container.get(DeductionFiles.class).beginResult(out, FileForm.FIXED, batch, header);
      for (Map.Entry<String, Long> row : amounts.entrySet()) {
        writer.line(
            new AnsweredLine(
                fixedLine(row.getKey(), row.getValue()),
                new ResultLine(
                    row.getKey(), "", row.getValue(), UndeductibleReason.NOT_EMPLOYED, false, "")));
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new UploadedFile("a.txt", out.toByteArray());
  }

  /** As a fixed-length file can carry it. */
  public static RequestLine fixedLine(String key, long amount) {
    return new RequestLine(
        key,
        DataType.DEDUCT,
        "",
        "",
        "ﾔﾏﾀﾞ",
        "",
        Product.OTHER,
        new PayerAccount("9999", "", "001", "", "1", "0001234"),
        null,
        amount,
        null,
        null,
        null);
  }

  /** The master of the first contract, with those rights only. */
  public Actor member(UserRight... rights) {
    Actor master = rokin.actor(Rokin.LOGIN_ID);
    return new Actor(
        master.userId(),
        master.loginId(),
        master.role(),
        master.institutionId(),
        master.contractId(),
        master.address(),
        new Powers(Set.of(rights), true, Set.of()));
  }

  /** Deduction on the 25th, deposit on the 30th. */
  public PrepareList form(YearMonth month, UploadedFile file) {
    return new PrepareList(
        contractId(),
        null,
        DeductionKind.MONTHLY.name(),
        month.toString(),
        month.atDay(25).toString(),
        month.atDay(Math.min(30, month.lengthOfMonth())).toString(),
        "",
        file,
        false);
  }

  /** Uploads what has no fault. */
  public long ready(PrepareList form) {
    PreparedList result = prepare(rokin.operator(), form);
    assertThat(result).isInstanceOf(PreparedList.Ready.class);
    return ((PreparedList.Ready) result).batchId();
  }

  /** Checks a file as if it had been uploaded. */
  public PreparedList prepare(Actor actor, PrepareList form) {
    return container.inTransaction(
        () ->
            container
                .get(ListUploadService.class)
                .check(
                    actor, form, container.get(FileContents.class).keep(form.file()), row -> {}));
  }

  public long published(YearMonth month, String rows) {
    long id = ready(form(month, rows));
    assertThat(publish(id)).isInstanceOf(PublishResult.Published.class);
    return id;
  }

  public PublishResult publish(long id) {
    return container.get(ListPublishingService.class).publish(rokin.operator(), id);
  }

  /** What the actor sees of it, as its approval names it. */
  public String seal(Actor actor, long id) {
    return container
        .get(MemberListService.class)
        .details(actor, DeductionTask.APPROVALS, id)
        .seal();
  }

  /** By somebody who has just looked at it. */
  public void approve(Actor actor, long id) {
    container.get(ResultApprovalService.class).approve(actor, id, seal(actor, id), "");
  }

  public DeductionBatch batch(long id) {
    return container.inTransaction(
        () ->
            container
                .get(DeductionBatchRepository.class)
                .find(rokin.institutionId(), id)
                .orElseThrow());
  }

  public List<ComparedLine> lines(long id) {
    List<ComparedLine> lines = new ArrayList<>();
    container.inTransaction(
        () -> {
          container.get(DeductionLineStore.class).each(id, lines::add);
          return null;
        });
    return lines;
  }

  public long contractId() {
    return container
        .get(ContractService.class)
        .list(rokin.operator(), Rokin.NUMBER, Usual.CONTRACTS, 0, 1)
        .rows()
        .get(0)
        .id();
  }
}
