package org.tenbiki.web.member.update;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.approval.ApprovalResult;
import org.tenbiki.application.member.UserChangeView;
import org.tenbiki.application.member.UserUpdateService;
import org.tenbiki.web.approval.ApprovalFields;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 更新: what waits, and ユーザ更新の実行 of all of it. Source: requirement D-8. */
@Named("memberUpdateList")
@RequestScoped
public class ListBacking {
  @Inject transient UserUpdateService users;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;
  @Inject transient ApprovalFields approval;

  private @Nullable List<UserChangeView> list;

  /** Asked for before anything is written, so that a refusal is a page of its own. */
  public void load() {
    user.mustBeMaster();
    getList();
  }

  /** ユーザ更新の実行. */
  public String update() {
    ApprovalResult result = users.update(user.actor(), seen(), approval.getTyped());
    return approval.refuses(result)
        ? Outcome.STAY
        : Outcome.to("/member/update/information", Notice.USERS_UPDATED);
  }

  /** What the page showed that was sent. */
  private Set<Long> seen() {
    return Arrays.stream(parameters.text("shown").split(",", -1))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  public List<UserChangeView> getList() {
    List<UserChangeView> found = list;
    if (found == null) {
      found = users.waiting(user.actor());
      list = found;
    }
    return found;
  }

  /** Whether all of it can be made. */
  public boolean isReady() {
    return !getList().isEmpty() && getList().stream().allMatch(c -> c.conflict() == null);
  }

  /** What this page shows, to be sent back. */
  public String getShown() {
    return getList().stream().map(c -> String.valueOf(c.id())).collect(Collectors.joining(","));
  }
}
