package org.tenbiki.application.demo;

import jakarta.ejb.Stateless;
import java.util.List;

/** The mails of the demo, which nobody delivers. */
@Stateless
public class DemoMailService {
  /**
   * Newest first, at most 200.
   *
   * @throws org.tenbiki.domain.shared.BusinessRuleException NOT_FOUND outside demo mode
   */
  public List<DemoMail> mails() {
    throw new UnsupportedOperationException();
  }
}
