package org.tenbiki.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.demo.DemoMail;
import org.tenbiki.application.demo.DemoMailService;

/** The mails of the demo, which nobody delivers. */
@Named("demoMails")
@RequestScoped
public class MailsBacking {
  @Inject transient DemoMailService service;

  private @Nullable List<DemoMail> mails;

  /** Asked for before anything is written, so that outside demo mode the page is not found. */
  public void load() {
    mails = service.mails();
  }

  public List<DemoMail> getMails() {
    return mails == null ? List.of() : mails;
  }
}
