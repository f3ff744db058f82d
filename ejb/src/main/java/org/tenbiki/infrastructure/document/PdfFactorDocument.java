package org.tenbiki.infrastructure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.tenbiki.domain.secondfactor.Cell;
import org.tenbiki.domain.secondfactor.FactorDocument;
import org.tenbiki.domain.secondfactor.GridCard;
import org.tenbiki.domain.secondfactor.IssuedFactor;
import org.tenbiki.domain.secondfactor.QrCode;

/** お客様カード and the paper of a token. Source: requirement B-2. */
@ApplicationScoped
public class PdfFactorDocument implements FactorDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.Factor";

  @Override
  public byte[] render(IssuedFactor factor) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE);
    Map<String, Object> values = new HashMap<>();
    values.put("texts", texts);
    values.put("factor", factor);
    values.put("organisation", PrintableName.of(factor.organisation()).text());
    values.put("userName", PrintableName.of(factor.userName()).text());
    values.put(
        "date",
        DateTimeFormatter.ofPattern(texts.getString("date.form"), Locale.JAPANESE)
            .format(factor.date()));
    factor
        .gridCard()
        .ifPresent(
            card -> {
              values.put(
                  "columns",
                  IntStream.range(0, GridCard.COLUMNS).mapToObj(i -> new Cell(i, 0)).toList());
              values.put("rows", rows(card));
            });
    factor.totp().ifPresent(token -> values.put("picture", QrCodes.picture(token.keyUri())));
    return PdfPrinter.print(
        factor.gridCard().isPresent() ? "grid_card.ftlh" : "token.ftlh", values);
  }

  private static List<List<String>> rows(GridCard card) {
    return IntStream.range(0, GridCard.ROWS).mapToObj(card::row).toList();
  }

  @Override
  public QrCode qrCode(String text) {
    return QrCodes.path(text);
  }
}
