package org.tenbiki.web.staff.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.announcement.AnnouncementDetails;
import org.tenbiki.application.announcement.AnnouncementService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The announcement that the address names, looked up once a request. */
@RequestScoped
public class SelectedAnnouncement {
  @Inject transient AnnouncementService announcements;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable AnnouncementDetails found;

  AnnouncementDetails get() {
    if (found == null) {
      OptionalLong id = parameters.id("id");
      found = id.isPresent() ? announcements.find(user.actor(), id.getAsLong()).orElse(null) : null;
    }
    if (found == null) {
      throw new BusinessRuleException(ErrorCode.NOT_FOUND);
    }
    return found;
  }
}
