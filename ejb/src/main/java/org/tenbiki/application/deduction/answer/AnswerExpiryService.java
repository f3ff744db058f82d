package org.tenbiki.application.deduction.answer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tenbiki.application.shared.DueRows;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.institution.Institution;
import org.tenbiki.domain.institution.InstitutionRepository;

/** Removes answers that were saved and never submitted. Source: requirement K-3. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerExpiryService {
  @Inject InstitutionRepository institutions;
  @Inject DeductionAnswerRepository answers;
  @Inject AnswerExpiryStepService steps;
  @Inject Clock clock;

  /**
   * @return of how many lists
   */
  public int removeOld() {
    return institutions.all().stream().mapToInt(this::removeOld).sum();
  }

  private int removeOld(Institution institution) {
    Instant last = clock.instant().minus(institutions.profileOf(institution).savedAnswers());
    return DueRows.each(
        "answers to list",
        answers.neverSubmitted(institution.id(), last, DueRows.MOST_A_RUN),
        batchId -> steps.remove(batchId, last));
  }
}
