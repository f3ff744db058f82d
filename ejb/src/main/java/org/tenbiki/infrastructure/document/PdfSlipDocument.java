package org.tenbiki.infrastructure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tenbiki.domain.deduction.ControlTotal;
import org.tenbiki.domain.deduction.DepositAccount;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.SlipDocument;
import org.tenbiki.domain.deduction.Tally;
import org.tenbiki.domain.shared.Japan;

/** まとめ入金依頼書 on one page. Source: requirement K-5. */
@ApplicationScoped
public class PdfSlipDocument implements SlipDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.PaymentSlip";

  @Override
  public byte[] render(Paper paper) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, paper.locale());
    PaymentSlip slip = paper.slip();
    DateTimeFormatter time = form(texts, "time.form", paper.locale());
    Map<String, Object> values = new HashMap<>();
    values.put("texts", texts);
    values.put("language", paper.locale().getLanguage());
    values.put("paper", paper);
    values.put("slip", slip);
    values.put("organisation", PrintableName.of(paper.organisation()).text());
    values.put("approver", PrintableName.of(slip.approverName()).text());
    values.put("kind", texts.getString("kind." + paper.kind()));
    values.put("month", form(texts, "month.form", paper.locale()).format(paper.month()));
    values.put("planned", form(texts, "day.form", paper.locale()).format(slip.plannedOn()));
    values.put("approved", time.format(slip.approvedAt().atZone(Japan.ZONE)));
    values.put("voided", voided(slip, time));
    values.put("account", account(slip.account(), texts));
    values.put("rows", rows(slip.total(), texts));
    values.put("payable", grouped(slip.total().payable().amount()));
    return PdfPrinter.print("payment_slip.ftlh", values);
  }

  private static DateTimeFormatter form(ResourceBundle texts, String key, Locale locale) {
    return DateTimeFormatter.ofPattern(texts.getString(key), locale);
  }

  /** Empty if it holds. */
  private static String voided(PaymentSlip slip, DateTimeFormatter time) {
    return slip.voidedAt() == null
        ? ""
        : time.format(Objects.requireNonNull(slip.voidedAt()).atZone(Japan.ZONE));
  }

  private static String account(@Nullable DepositAccount account, ResourceBundle texts) {
    return account == null
        ? texts.getString("account.none")
        : account.branchNumber()
            + " "
            + texts.getString("account." + account.kind())
            + " "
            + account.number();
  }

  /** Name, count and yen. */
  private static List<List<String>> rows(ControlTotal total, ResourceBundle texts) {
    return List.of(
        row(texts, "requested", total.requested()),
        row(texts, "undeductible", total.undeductible()),
        row(texts, "stopped", total.stopped()),
        row(texts, "payable", total.payable()));
  }

  private static List<String> row(ResourceBundle texts, String name, Tally tally) {
    return List.of(texts.getString(name), grouped(tally.count()), grouped(tally.amount()));
  }

  private static String grouped(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }
}
