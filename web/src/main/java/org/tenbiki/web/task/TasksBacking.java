package org.tenbiki.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.task.Task;
import org.tenbiki.application.task.TaskKind;
import org.tenbiki.application.task.TaskService;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Texts;

/** What waits for the user, members and staff, and where to do it. Source: requirement A-3. */
@Named("tasks")
@RequestScoped
public class TasksBacking {
  @Inject transient TaskService service;
  @Inject transient CurrentUser user;

  private @Nullable List<Task> tasks;

  /**
   * A task in words.
   *
   * @param page from the root of the application, without extension, with what it is to show
   */
  public record Line(String text, String page) {}

  public List<Line> getLines() {
    if (tasks == null) {
      tasks = service.tasks(user.actor());
    }
    return tasks.stream().map(TasksBacking::line).toList();
  }

  private static Line line(Task task) {
    String text =
        Texts.text(FacesContext.getCurrentInstance(), "task." + task.kind(), task.count());
    return new Line(text, pageOf(task.kind()) + filterOf(task.kind()));
  }

  static String pageOf(TaskKind kind) {
    return switch (kind) {
      case NOTICES_TO_CONFIRM, UNREAD_NOTICES -> "/member/notices/index";
      case LISTS_TO_ANSWER -> "/member/deductions/results";
      case RESULTS_TO_APPROVE -> "/member/deductions/approvals";
      case LOCKED_USERS, BLOCKED_USERS -> "/staff/users/index";
      case LOCKED_CONTRACTS -> "/staff/contracts/index";
      case REQUESTS_TO_APPROVE -> "/staff/requests/index";
      case PARKED_MAILS -> "/staff/mails/index";
      case LISTS_TO_PUBLISH, LISTS_TO_RECEIVE, LISTS_DISCREPANT, LISTS_TO_COMPLETE, LISTS_OVERDUE ->
          "/staff/lists/index";
    };
  }

  private static String filterOf(TaskKind kind) {
    return switch (kind) {
      case LISTS_TO_PUBLISH -> "?state=PREPARED";
      case LISTS_TO_RECEIVE -> "?state=APPROVED";
      case LISTS_DISCREPANT -> "?state=DISCREPANT";
      case LISTS_TO_COMPLETE -> "?state=RECEIVED";
      case LISTS_OVERDUE -> "?state=OVERDUE";
      default -> "";
    };
  }
}
