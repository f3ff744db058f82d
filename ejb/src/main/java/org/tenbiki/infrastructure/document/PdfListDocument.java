package org.tenbiki.infrastructure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.AnsweredRow;
import org.tenbiki.domain.deduction.ComparedLine;
import org.tenbiki.domain.deduction.LineWriter;
import org.tenbiki.domain.deduction.ListDocument;
import org.tenbiki.domain.deduction.ListSum;
import org.tenbiki.domain.deduction.Outcome;
import org.tenbiki.domain.deduction.Product;
import org.tenbiki.domain.deduction.RequestLine;
import org.tenbiki.domain.deduction.Tally;
import org.tenbiki.domain.deduction.UndeductibleReason;

/** Lists and results on A4 across, as many pages as they need. Source: requirement K-2. */
@ApplicationScoped
public class PdfListDocument implements ListDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.DeductionList";
  private static final List<PdfTable.Column> REQUEST =
      List.of(
          PdfTable.Column.left("key", 85),
          PdfTable.Column.left("employee", 80),
          PdfTable.Column.left("unit", 110),
          PdfTable.Column.left("name", 130),
          PdfTable.Column.left("product", 75),
          PdfTable.Column.right("amount", 80),
          PdfTable.Column.right("last", 80),
          PdfTable.Column.left("difference", 85));
  private static final List<PdfTable.Column> RESULT =
      List.of(
          PdfTable.Column.left("key", 85),
          PdfTable.Column.left("employee", 80),
          PdfTable.Column.left("name", 130),
          PdfTable.Column.left("product", 75),
          PdfTable.Column.right("amount", 80),
          PdfTable.Column.left("outcome", 75),
          PdfTable.Column.left("reason", 130),
          PdfTable.Column.left("note", 110));

  @Override
  public LineWriter<AnsweredRow> begin(OutputStream out, Heading heading) throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, heading.locale());
    boolean answered = heading.answered();
    PdfTable table =
        new PdfTable(
            texts.getString(answered ? "title.result" : "title.request"),
            lead(heading, texts),
            answered ? RESULT : REQUEST,
            texts);
    return new LineWriter<>() {
      @Override
      public void line(AnsweredRow row) throws IOException {
        table.row(answered ? result(row, texts) : request(row, texts));
      }

      @Override
      public void finish() throws IOException {
        table.save(out);
      }
    };
  }

  private static List<String> lead(Heading heading, ResourceBundle texts) {
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern(texts.getString("day.form"), heading.locale());
    List<String> lines = new ArrayList<>();
    lines.add(heading.organisation() + " (" + heading.contractNumber() + ")");
    lines.add(heading.institution());
    lines.add(
        DateTimeFormatter.ofPattern(texts.getString("month.form"), heading.locale())
                .format(heading.month())
            + " "
            + texts.getString("kind." + heading.kind()));
    lines.add(
        texts.getString("deduction")
            + " "
            + day.format(heading.dates().deduction())
            + "  "
            + texts.getString("deposit")
            + " "
            + day.format(heading.dates().deposit())
            + "  "
            + texts.getString("cutOff")
            + " "
            + day.format(heading.dates().cutOff()));
    for (Product product : Product.values()) {
      sum(heading.sums().stream().filter(sum -> sum.product() == product).toList())
          .ifPresent(tally -> lines.add(told(texts.getString("product." + product), tally, texts)));
    }
    if (heading.answered()) {
      for (Outcome outcome : Outcome.values()) {
        sum(heading.sums().stream().filter(sum -> sum.outcome() == outcome).toList())
            .ifPresent(
                tally -> lines.add(told(texts.getString("outcome." + outcome), tally, texts)));
      }
    }
    sum(heading.sums()).ifPresent(tally -> lines.add(told(texts.getString("all"), tally, texts)));
    return lines;
  }

  private static Optional<Tally> sum(List<ListSum> sums) {
    return sums.stream()
        .map(sum -> new Tally(sum.count(), sum.amount()))
        .reduce((a, b) -> new Tally(a.count() + b.count(), a.amount() + b.amount()));
  }

  private static String told(String what, Tally tally, ResourceBundle texts) {
    return what
        + "  "
        + grouped((long) tally.count())
        + " "
        + texts.getString("rows")
        + "  "
        + grouped(tally.amount())
        + " "
        + texts.getString("yen");
  }

  private static List<String> request(AnsweredRow row, ResourceBundle texts) {
    ComparedLine compared = row.compared();
    RequestLine line = compared.line();
    boolean asking = compared.isRequested();
    Long before = compared.lastAmount();
    return List.of(
        line.key(),
        line.employeeNumber(),
        line.unit(),
        nameOf(line),
        texts.getString("product." + line.product()),
        asking ? grouped(line.amount()) : texts.getString("nothing"),
        before == null && !asking ? grouped(line.amount()) : grouped(before),
        texts.getString("difference." + compared.difference()));
  }

  private static List<String> result(AnsweredRow row, ResourceBundle texts) {
    RequestLine line = row.compared().line();
    UndeductibleReason reason = row.answer().reason();
    return List.of(
        line.key(),
        line.employeeNumber(),
        nameOf(line),
        texts.getString("product." + line.product()),
        grouped(line.amount()),
        texts.getString("outcome." + row.answer().outcome()),
        reason == null ? "" : texts.getString("reason." + reason),
        row.answer().note());
  }

  private static String nameOf(RequestLine line) {
    return line.name().isEmpty() ? line.kana() : line.name();
  }

  private static String grouped(@Nullable Long number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number);
  }
}
