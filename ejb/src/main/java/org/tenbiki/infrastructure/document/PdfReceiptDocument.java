package org.tenbiki.infrastructure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.tenbiki.domain.audit.ReceiptDocument;
import org.tenbiki.domain.shared.Japan;

/** Receipts on one page. Source: screens.md, row 21. */
@ApplicationScoped
public class PdfReceiptDocument implements ReceiptDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.Receipt";

  @Override
  public byte[] render(Paper paper) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, paper.locale());
    Map<String, Object> values = new HashMap<>();
    values.put("texts", texts);
    values.put("paper", paper);
    values.put("receipt", paper.receipt());
    values.put("organisation", PrintableName.of(paper.organisation()).text());
    values.put(
        "time",
        DateTimeFormatter.ofPattern(texts.getString("time.form"), paper.locale())
            .format(paper.receipt().at().atZone(Japan.ZONE)));
    return PdfPrinter.print("receipt.ftlh", values);
  }
}
