package org.tenbiki.web.member.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.NoticeReadingService;
import org.tenbiki.application.announcement.NoticeText;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** One announcement; showing it marks it read. Source: requirement S-4. */
@Named("memberNoticesRead")
@RequestScoped
public class ReadBacking {
  @Inject transient NoticeReadingService notices;
  @Inject transient ListBacking list;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable NoticeText text;

  /** Asked for before anything is written, so that what is for others is not found. */
  public void load() {
    getText();
  }

  public NoticeText getText() {
    if (text == null) {
      OptionalLong id = parameters.id("id");
      text =
          (id.isPresent()
                  ? notices.open(user.actor(), id.getAsLong())
                  : Optional.<NoticeText>empty())
              .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    }
    return text;
  }

  /** Whether other pages wait for this one. */
  public boolean isFirst() {
    return list.getRows().stream().anyMatch(row -> row.id() == getText().id() && row.first());
  }

  /** 確認しました. */
  public String confirm() {
    long id = parameters.id("id").orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND));
    notices.confirm(user.actor(), id);
    return Outcome.to("/member/top", Notice.ANNOUNCEMENT_CONFIRMED);
  }
}
