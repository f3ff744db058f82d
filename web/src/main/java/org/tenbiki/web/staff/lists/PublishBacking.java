package org.tenbiki.web.staff.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.staff.ListReader;
import org.tenbiki.application.deduction.staff.PublishResult.ComparedAgain;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.ErrorMessages;
import org.tenbiki.web.shared.JapanTime;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** 公開 and 取り消し: each page says what and to whom, and does it. Source: requirement K-1. */
@Named("staffListsPublish")
@RequestScoped
public class PublishBacking {
  @Inject transient ListPublishingService publishing;
  @Inject transient SelectedList selected;
  @Inject transient CurrentUser user;
  @Inject transient JapanTime japan;

  private @Nullable List<ListReader> readers;

  /** 公開する. */
  public String publish() {
    if (publishing.publish(user.actor(), selected.id()) instanceof ComparedAgain compared) {
      selected.readAgain();
      ErrorMessages.add(ErrorCode.LIST_COMPARED_AGAIN, japan.month(compared.before()));
      return Outcome.STAY;
    }
    return selected.to(Notice.LIST_PUBLISHED);
  }

  /** 取り消す. */
  public String discard() {
    publishing.discard(user.actor(), selected.id());
    return Outcome.to("/staff/lists/index", Notice.LIST_DISCARDED);
  }

  /** Who is told by mail. */
  public List<ListReader> getReaders() {
    if (readers == null) {
      readers = publishing.readers(user.actor(), selected.id());
    }
    return readers;
  }
}
