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

/** The papers for contracts. Source: requirements S-1 and U-1. */
@ApplicationScoped
public class PdfStartNoticeDocument implements StartNoticeDocument {
  private static final String BUNDLE = "org.tenbiki.infrastructure.document.StartNotice";

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
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> notice.paper() + ".step." + i)
            .takeWhile(texts::containsKey)
            .map(texts::getString)
            .toList();
    String date =
        DateTimeFormatter.ofPattern(texts.getString("date.form"), language).format(notice.date());
    PrintableName contract = PrintableName.of(notice.contractName());
    PrintableName branch = PrintableName.of(notice.branch());
    StartNotice.FirstLogIn first = notice.first();
    PrintableName user = PrintableName.of(first == null ? "" : first.userName());
    Set<String> missing = new LinkedHashSet<>(contract.missing());
    missing.addAll(branch.missing());
    missing.addAll(user.missing());
    return PdfPrinter.print(
        "start_notice.ftlh",
        Map.ofEntries(
            Map.entry("language", language.getLanguage()),
            Map.entry("notice", notice),
            Map.entry("contract", contract.text()),
            Map.entry("branch", branch.text()),
            Map.entry("user", user.text()),
            Map.entry("missing", String.join(", ", missing)),
            Map.entry("texts", texts),
            Map.entry("steps", steps),
            Map.entry("date", date)));
  }
}
