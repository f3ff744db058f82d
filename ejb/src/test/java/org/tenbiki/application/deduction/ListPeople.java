package org.tenbiki.application.deduction;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.audit.AuditEventType;
import org.tenbiki.domain.user.UserRight;

/** A member's users with some rights each, and what they do with a list. */
public final class ListPeople {
  private final TestContainer container;
  private final Lists lists;

  public ListPeople(TestContainer container, Rokin rokin) {
    this.container = container;
    lists = new Lists(container, rokin);
  }

  public Actor viewer() {
    return with(UserRight.VIEW_LISTS);
  }

  public Actor clerk() {
    return with(UserRight.ENTER_RESULTS);
  }

  public Actor approver() {
    return with(UserRight.APPROVE_RESULTS);
  }

  public Actor with(UserRight... rights) {
    return lists.member(rights);
  }

  public void submit(long id) {
    container.get(ResultEntryService.class).submit(clerk(), id);
  }

  public void approve(long id) {
    lists.approve(approver(), id);
  }

  public void cancelApproval(long id) {
    container.get(ResultApprovalService.class).cancelApproval(approver(), id, "訂正", "");
  }

  /** What the audit trail says of each download, in their order. */
  public List<String> downloads() {
    return container.inTransaction(
        () ->
            container
                .get(EntityManager.class)
                .createQuery(
                    "select e.details from AuditEvent e where e.type = :type order by e.id",
                    String.class)
                .setParameter("type", AuditEventType.LIST_DOWNLOADED)
                .getResultList());
  }
}
