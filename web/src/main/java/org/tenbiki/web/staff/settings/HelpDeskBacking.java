package org.tenbiki.web.staff.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tenbiki.application.settings.ChangeHelpDesk;
import org.tenbiki.application.settings.HelpDeskService;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;
import org.tenbiki.web.shared.Notice;
import org.tenbiki.web.shared.Outcome;

/** Whom members ask, in both languages. Source: requirements T-3 and S-6. */
@Named("staffSettingsHelpDesk")
@RequestScoped
public class HelpDeskBacking {
  @Inject transient HelpDeskService service;
  @Inject transient CurrentUser user;

  private final Map<String, String> typed = new HashMap<>();
  private int version;

  @PostConstruct
  void load() {
    ChangeHelpDesk desk = service.find(user.actor());
    version = desk.version();
    typed.put("nameJa", desk.nameJa());
    typed.put("nameEn", desk.nameEn());
    typed.put("phone", desk.phone());
    typed.put("hoursJa", desk.hoursJa());
    typed.put("hoursEn", desk.hoursEn());
    typed.put("branchHintJa", desk.branchHintJa());
    typed.put("branchHintEn", desk.branchHintEn());
  }

  /** An auditor has nothing to do here. */
  public void check() {
    user.mustChangeAsStaff();
  }

  /** 保存する. */
  public String save() {
    try {
      service.change(
          user.actor(),
          new ChangeHelpDesk(
              version,
              text("nameJa"),
              text("nameEn"),
              text("phone"),
              text("hoursJa"),
              text("hoursEn"),
              text("branchHintJa"),
              text("branchHintEn")));
    } catch (BusinessRuleException e) {
      if (e.code() == ErrorCode.SETTINGS_EDITED_MEANWHILE) {
        // told once; the page shows beside it what the other wrote
        version = service.find(user.actor()).version();
      }
      throw e;
    }
    return Outcome.to("/staff/settings/index", Notice.HELP_DESK_CHANGED);
  }

  private String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** By the command's component. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Of the help desk that the form was made from. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
