package org.tenbiki.web.member.deductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.deduction.ResultFileService;
import org.tenbiki.application.deduction.UploadView;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.AddressParameters;

/** The uploaded result that the address names, looked up once a request. */
@RequestScoped
public class SelectedResult {
  @Inject transient ResultFileService results;
  @Inject transient CurrentUser user;
  @Inject transient AddressParameters parameters;

  private @Nullable UploadView found;

  UploadView get() {
    UploadView upload = found;
    if (upload == null) {
      upload =
          results.view(
              user.actor(),
              parameters
                  .id("id")
                  .orElseThrow(() -> new BusinessRuleException(ErrorCode.NOT_FOUND)));
      found = upload;
    }
    return upload;
  }
}
