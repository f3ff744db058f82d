package org.tenbiki.application.deduction.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.FileForm;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.LineSearch;
import org.tenbiki.domain.deduction.ListDocument;
import org.tenbiki.domain.deduction.TableRows;
import org.tenbiki.domain.institution.InstitutionRepository;

/**
 * Lists and results for taking away, written row by row. A member's user needs the right to view
 * for a request and for a result that is approved, and one of its own for a draft; staff see a
 * result from its approval on. Each method throws NOT_FOUND for what belongs to others, FORBIDDEN,
 * RESULT_NOT_SENT, or NO_CONSIGNOR where the fixed-length form has no header. Source: requirements
 * K-2 and K-3.
 */
@Stateless
@RolesAllowed({"member", "staff"})
public class ListDownloadService {
  @Inject ListReading reading;
  @Inject ListRows rows;
  @Inject FixedHeaders headers;
  @Inject ForwardedFiles forwarded;
  @Inject DeductionFiles files;
  @Inject DeductionLineStore lines;
  @Inject ListDocument document;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;

  /**
   * Asked before anything is written: whether it may be taken away.
   *
   * @param form as the audit trail tells it
   * @param fixed whether that is the fixed-length one
   * @return the name of the file, without extension
   */
  public String begin(Actor actor, long batchId, ListPart part, String form, boolean fixed) {
    DeductionBatch batch = find(actor, batchId, part);
    if (fixed) {
      headers.of(batch);
    }
    reading.noteDownload(actor, batch, part + ", " + form);
    return "%s-%d%02d-%s-%s"
        .formatted(
            key(batch).contractNumber(),
            batch.month().getYear(),
            batch.month().getMonthValue(),
            batch.kind().name().toLowerCase(Locale.ROOT),
            part.name().toLowerCase(Locale.ROOT));
  }

  /**
   * A form that can be read back. What staff take of a result goes on, and is kept; auditors look.
   */
  public void write(Actor actor, long batchId, ListPart part, FileForm form, OutputStream out)
      throws IOException {
    DeductionBatch batch = find(actor, batchId, part);
    FixedHeader header = form.isFixed() ? headers.of(batch) : FixedHeaders.NONE;
    if (part == ListPart.REQUEST) {
      rows.request(batch, files.beginRequest(out, form, key(batch), header));
    } else if (actor.role().changesAsStaff()) {
      forwarded.write(actor, batch, form, header, key(batch), out);
    } else {
      rows.result(batch, files.beginResult(out, form, key(batch), header));
    }
  }

  /** Cell by cell, for a workbook. */
  public void table(Actor actor, long batchId, ListPart part, TableRows out) throws IOException {
    DeductionBatch batch = find(actor, batchId, part);
    if (part == ListPart.REQUEST) {
      rows.request(batch, files.beginRequestTable(out, key(batch)));
    } else {
      rows.result(batch, files.beginResultTable(out, key(batch)));
    }
  }

  /** As PDF: of a request also what the institution left out since last month. */
  public void print(Actor actor, long batchId, ListPart part, Locale locale, OutputStream out)
      throws IOException {
    DeductionBatch batch = find(actor, batchId, part);
    Contract contract = contracts.get(batch.contractId());
    boolean answered = part == ListPart.RESULT;
    ListDocument.Heading heading =
        new ListDocument.Heading(
            institutions.get(batch.institutionId()).texts().name().in(locale),
            contract.number(),
            contract.name(),
            batch.kind(),
            batch.month(),
            batch.dates(),
            answered,
            lines.sums(batch.id()),
            locale);
    rows.each(
        batch,
        answered ? LineSearch.Scope.REQUESTED : LineSearch.Scope.ALL,
        document.begin(out, heading));
  }

  private DeductionBatch find(Actor actor, long batchId, ListPart part) {
    if (part == ListPart.REQUEST) {
      return reading.find(actor, batchId, List.of(DeductionTask.LISTS));
    }
    return reading.findAnswered(actor, batchId);
  }

  private BatchKey key(DeductionBatch batch) {
    return new BatchKey(
        contracts.get(batch.contractId()).number(),
        batch.month(),
        batch.kind(),
        batch.dates().deduction());
  }
}
