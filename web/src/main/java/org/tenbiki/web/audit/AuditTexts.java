package org.tenbiki.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenbiki.application.audit.AuditRow;
import org.tenbiki.domain.shared.Japan;
import org.tenbiki.web.shared.Texts;

/** Events in words. Pages read it as {@code auditTexts}. */
@Named("auditTexts")
@ApplicationScoped
public class AuditTexts {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** 2026-11-21 14:05:09 by the clock in Japan, the same in every language. */
  public String time(AuditRow row) {
    return SECONDS.format(row.at().atZone(Japan.ZONE));
  }

  /** Who did it, or that it was the institution. */
  public String actor(AuditRow row) {
    return row.byInstitution() ? text("audit.text.institution") : row.actor();
  }

  /** The first line of an export. */
  List<String> headings(boolean staff) {
    List<String> headings =
        new ArrayList<>(
            Stream.of("time", "type", "outcome", "actor", "address", "object", "details")
                .map(name -> text("audit.label." + name))
                .toList());
    if (staff) {
      headings.add(text("audit.label.node"));
      headings.add(text("audit.label.number"));
    }
    return headings;
  }

  /** One event of an export. */
  List<String> cells(AuditRow row, boolean staff) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                time(row),
                text("audit.type." + row.type()),
                text("audit.outcome." + row.outcome()),
                actor(row),
                row.address(),
                row.object(),
                row.details()));
    if (staff) {
      cells.add(row.node());
      cells.add(String.valueOf(row.number()));
    }
    return cells;
  }

  private static String text(String key) {
    return Texts.text(FacesContext.getCurrentInstance(), key);
  }
}
