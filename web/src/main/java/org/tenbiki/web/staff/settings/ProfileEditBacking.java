package org.tenbiki.web.staff.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.EditProfile;
import org.tenbiki.application.settings.FigureInput;
import org.tenbiki.application.settings.FigureView;
import org.tenbiki.application.settings.ProfileService;
import org.tenbiki.application.settings.ProfileView;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileGroup;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.web.security.CurrentUser;

/** Every figure of the profile as a form. Source: requirement S-6 and section 13. */
@Named("staffSettingsProfileEdit")
@RequestScoped
public class ProfileEditBacking {
  @Inject transient ProfileService profiles;
  @Inject transient SelectedDraft selected;
  @Inject transient CurrentUser user;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Boolean> switches = new HashMap<>();
  private @Nullable ProfileView view;
  private int version;

  /** What holds now, or what the address brings back from the confirmation. */
  @PostConstruct
  void load() {
    ProfileView found = profiles.find(user.actor());
    view = found;
    version = found.version();
    found.figures().forEach(figure -> put(figure.field(), figure.text()));
    selected
        .find()
        .map(draft -> profiles.figures(user.actor(), draft))
        .ifPresent(figures -> figures.forEach(this::put));
  }

  private void put(ProfileField field, String text) {
    texts.put(field.name(), text);
    switches.put(field.name(), Boolean.valueOf(text));
  }

  /** An auditor has nothing to do here. */
  public void check() {
    user.mustChangeAsStaff();
  }

  /** 確認へ進む. */
  public String next() {
    try {
      return SelectedDraft.confirmation(
          profiles.check(user.actor(), new EditProfile(version, typed())));
    } catch (BusinessRuleException e) {
      if (e.code() == ErrorCode.SETTINGS_EDITED_MEANWHILE) {
        // told once; the confirmation then shows what the form would change of the other's figures
        version = Objects.requireNonNull(view).version();
      }
      throw e;
    }
  }

  private Map<ProfileField, String> typed() {
    Map<ProfileField, String> typed = new EnumMap<>(ProfileField.class);
    for (FigureView figure : Objects.requireNonNull(view).figures()) {
      String name = figure.field().name();
      typed.put(
          figure.field(),
          figure.input().kind() == FigureInput.Kind.SWITCH
              ? String.valueOf(switches.get(name))
              : Objects.requireNonNullElse(texts.get(name), ""));
    }
    return typed;
  }

  public List<FigureView> of(ProfileGroup group) {
    return Objects.requireNonNull(view).of(group);
  }

  /** Everything but switches, by the field's name. */
  public Map<String, String> getTexts() {
    return texts;
  }

  /** Switches by the field's name. */
  public Map<String, Boolean> getSwitches() {
    return switches;
  }

  /** Of the profile that the form was made from. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
