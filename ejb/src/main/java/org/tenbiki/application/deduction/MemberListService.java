package org.tenbiki.application.deduction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.Page;
import org.tenbiki.domain.deduction.DeductionAnswerRepository;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionBatchRepository;
import org.tenbiki.domain.deduction.DeductionLineStore;
import org.tenbiki.domain.deduction.LineOrder;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.Sorting;

/** What members see of their lists, each task by its own right. Source: requirements K-2, K-8. */
@Stateless
@RolesAllowed("member")
public class MemberListService {
  @Inject MemberLists lists;
  @Inject ListViews views;
  @Inject LineViews rows;
  @Inject DeductionBatchRepository batches;
  @Inject DeductionLineStore lines;
  @Inject DeductionAnswerRepository answers;

  /**
   * Of the last months, the latest first; what the actor's accounts reach.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public List<ListRow> list(Actor actor, DeductionTask task) {
    return views.rows(lists.all(actor, task));
  }

  /**
   * @throws BusinessRuleException NOT_FOUND or FORBIDDEN
   */
  public ListDetails details(Actor actor, DeductionTask task, long batchId) {
    return views.details(lists.find(actor, task, batchId));
  }

  /**
   * Some rows of a list.
   *
   * @throws BusinessRuleException as {@link #details}
   */
  public Page<LineRow> page(
      Actor actor,
      DeductionTask task,
      long batchId,
      RowSearch wanted,
      Sorting<LineOrder> sorting,
      int first,
      int count) {
    return rows.page(lists.find(actor, task, batchId), wanted, sorting, first, count);
  }

  /**
   * The rows of those positions as they are now.
   *
   * @throws BusinessRuleException as {@link #details}
   */
  public List<LineRow> rows(
      Actor actor, DeductionTask task, long batchId, Collection<Integer> positions) {
    DeductionBatch batch = lists.find(actor, task, batchId);
    return rows.rows(lines.rows(batch.id(), positions));
  }

  /**
   * How it came to its state, and its files.
   *
   * @throws BusinessRuleException as {@link #details}
   */
  public ListHistory history(Actor actor, long batchId) {
    DeductionBatch batch = lists.find(actor, DeductionTask.LISTS, batchId);
    return views.history(answers.stepsOf(batch.id()), batches.versions(batch.id()));
  }

  /**
   * What the lists of each of the last months asked for, the earliest first.
   *
   * @throws BusinessRuleException FORBIDDEN
   */
  public List<MonthTotal> months(Actor actor) {
    return views.months(lists.all(actor, DeductionTask.LISTS));
  }
}
