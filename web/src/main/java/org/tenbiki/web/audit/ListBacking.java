package org.tenbiki.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.audit.AuditFilter;
import org.tenbiki.application.audit.AuditPart;
import org.tenbiki.application.audit.AuditRow;
import org.tenbiki.application.audit.AuditSearchService;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.audit.AuditOrder;
import org.tenbiki.domain.shared.Sorting;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.ExportFile;
import org.tenbiki.web.shared.Listing;

/**
 * Events of the trail, one page of them, of the institution, of a master's organisation or of a
 * general user's own doing; filter and page stand in the address. Source: requirement S-5.
 */
@Named("audit")
@RequestScoped
public class ListBacking {
  private static final int EXPORTED_AT_ONCE = 1_000;

  @Inject transient AuditSearchService searches;
  @Inject transient AuditTexts texts;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable AuditFilter filter;
  private @Nullable Listing<AuditRow> list;

  @PostConstruct
  void read() {
    AuditFilter usual = searches.usual();
    filter =
        new AuditFilter(
            parameters.day("from").orElse(usual.from()),
            parameters.day("to").orElse(usual.to()),
            parameters.choice("type", AuditEventType.class).orElse(null),
            parameters.text("actor"),
            parameters.text("object"));
  }

  /** Asked for before anything is written, so that who may not see it is refused. */
  public void load() {
    list =
        Listing.sorted(
            parameters,
            Sorting.descending(AuditOrder.TIME),
            (sorting, first, count) ->
                searches.list(user.actor(), getFilter(), sorting, first, count),
            "from",
            "to",
            "type",
            "actor",
            "object");
  }

  public AuditFilter getFilter() {
    if (filter == null) {
      throw new IllegalStateException("read before it was made");
    }
    return filter;
  }

  /** The name of the type looked for; empty for all. */
  public String getType() {
    AuditEventType type = getFilter().type();
    return type == null ? "" : type.name();
  }

  public List<AuditEventType> getTypes() {
    return List.of(AuditEventType.values());
  }

  public Listing<AuditRow> getList() {
    if (list == null) {
      load();
    }
    return Objects.requireNonNull(list);
  }

  /** CSVで保存. */
  public void export() throws IOException {
    export(ExportFile.Form.CSV);
  }

  /** CSV（Shift_JIS）で保存. */
  public void exportWindows() throws IOException {
    export(ExportFile.Form.CSV_WINDOWS);
  }

  /** Excelで保存. */
  public void exportWorkbook() throws IOException {
    export(ExportFile.Form.XLSX);
  }

  /** Everything that the filter finds, part by part. */
  private void export(ExportFile.Form form) throws IOException {
    searches.beginExport(user.actor(), getFilter());
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType(form.contentType());
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"audit-"
            + getFilter().from()
            + "-"
            + getFilter().to()
            + "."
            + form.extension()
            + "\"");
    ExportFile file = form.begin(external.getResponseOutputStream());
    write(file);
    file.finish();
    faces.responseComplete();
  }

  private void write(ExportFile file) throws IOException {
    file.line(texts.headings(user.isStaff()));
    AuditPart.@Nullable Cursor next = null;
    do {
      AuditPart part = searches.part(user.actor(), getFilter(), next, EXPORTED_AT_ONCE);
      for (AuditRow row : part.rows()) {
        file.line(texts.cells(row, user.isStaff()));
      }
      next = part.next();
    } while (next != null);
  }
}
