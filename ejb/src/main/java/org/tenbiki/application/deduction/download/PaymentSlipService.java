package org.tenbiki.application.deduction.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.Contract;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.PaymentSlip;
import org.tenbiki.domain.deduction.PaymentSlipRepository;
import org.tenbiki.domain.deduction.SlipDocument;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.institution.InstitutionTexts;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * まとめ入金依頼書 for whoever has to do with the list, member or staff. Each method throws NOT_FOUND for
 * what belongs to others and for a list that was never approved, FORBIDDEN without a right. Source:
 * requirement K-5.
 */
@Stateless
@RolesAllowed({"member", "staff"})
public class PaymentSlipService {
  @Inject ListReading reading;
  @Inject PaymentSlipRepository slips;
  @Inject ContractRepository contracts;
  @Inject InstitutionRepository institutions;
  @Inject SlipDocument document;

  /** The latest first; all but the first were voided, and the first may be. */
  public List<SlipView> slips(Actor actor, long batchId) {
    DeductionBatch batch = find(actor, batchId);
    Contract contract = contracts.get(batch.contractId());
    return mustHaveAny(batch).stream().map(slip -> SlipView.of(contract, batch, slip)).toList();
  }

  /** The latest as PDF, for taking away. */
  public byte[] print(Actor actor, long batchId, Locale locale) {
    DeductionBatch batch = find(actor, batchId);
    PaymentSlip slip = mustHaveAny(batch).get(0);
    Contract contract = contracts.get(batch.contractId());
    InstitutionTexts texts = institutions.get(batch.institutionId()).texts();
    reading.noteDownload(actor, batch, "slip " + slip.receiptNumber() + ", PDF");
    return document.render(
        new SlipDocument.Paper(
            texts.name().in(locale),
            texts.service().in(locale),
            contract.number(),
            slip.organisation(),
            batch.kind(),
            batch.month(),
            slip,
            locale));
  }

  /** The latest as data, for taking away. */
  public SlipView export(Actor actor, long batchId, String form) {
    DeductionBatch batch = find(actor, batchId);
    PaymentSlip slip = mustHaveAny(batch).get(0);
    reading.noteDownload(actor, batch, "slip " + slip.receiptNumber() + ", " + form);
    return SlipView.of(contracts.get(batch.contractId()), batch, slip);
  }

  private DeductionBatch find(Actor actor, long batchId) {
    return reading.find(actor, batchId, List.of(DeductionTask.values()));
  }

  private List<PaymentSlip> mustHaveAny(DeductionBatch batch) {
    List<PaymentSlip> found = slips.ofBatch(batch.id());
    if (found.isEmpty()) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return found;
  }
}
