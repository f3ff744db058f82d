package org.tenbiki.infrastructure.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenbiki.domain.contract.StartNotice;
import org.tenbiki.domain.contract.StartNoticeDocument;

/** The paper 「ご利用開始(変更)のお知らせ」. Source: requirement S-1. */
@ApplicationScoped
public class PdfStartNoticeDocument implements StartNoticeDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.StartNotice";
  private static final int STEPS = 6;

  @Override
  public byte[] render(StartNotice notice, Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Locale language = english ? Locale.ENGLISH : Locale.JAPANESE;
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    List<String> steps =
        IntStream.rangeClosed(1, STEPS).mapToObj(i -> texts.getString("step." + i)).toList();
    String date =
        DateTimeFormatter.ofPattern(texts.getString("date.form"), language).format(notice.date());
    PrintableName contract = PrintableName.of(notice.contractName());
    PrintableName branch = PrintableName.of(notice.branch());
    Set<String> missing = new LinkedHashSet<>(contract.missing());
    missing.addAll(branch.missing());
    return PdfPrinter.print(
        "start_notice.ftlh",
        Map.of(
            "language",
            language.getLanguage(),
            "notice",
            notice,
            "contract",
            contract.text(),
            "branch",
            branch.text(),
            "missing",
            String.join(", ", missing),
            "texts",
            texts,
            "steps",
            steps,
            "date",
            date));
  }
}
