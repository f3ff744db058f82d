package org.tenbiki.web.staff.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.tenbiki.application.settings.FigureInput;
import org.tenbiki.application.settings.FigureView;
import org.tenbiki.domain.institution.ProfileField;
import org.tenbiki.domain.institution.ProfileGroup;
import org.tenbiki.web.shared.Texts;

/** The figures of a profile in words. Source: requirements, section 13. */
@Named("figureTexts")
@ApplicationScoped
public class FigureTexts {
  public List<ProfileGroup> getGroups() {
    return List.of(ProfileGroup.values());
  }

  public String name(ProfileField field) {
    return text("settings.field." + field);
  }

  /**
   * @param figure as the field's form keeps it
   */
  public String of(ProfileField field, FigureInput input, String figure) {
    if (figure.isEmpty()) {
      return text("settings.none." + field);
    }
    return switch (input.kind()) {
      case NUMBER -> text("settings.unit." + input.unit(), figure);
      case SWITCH -> text("settings.switch." + figure);
      case CHOICE -> text(choices(field) + figure);
      case PREFIX, DIGITS -> figure;
    };
  }

  /** What the texts of a field's choices begin with. */
  public String choices(ProfileField field) {
    return "settings.choice." + field + ".";
  }

  /** What may be typed, and what the standard is. */
  public String hint(FigureView figure) {
    ProfileField field = figure.field();
    FigureInput input = figure.input();
    String standard = of(field, input, figure.standard());
    return switch (input.kind()) {
      case SWITCH, CHOICE -> text("settings.hint.choice", standard);
      case PREFIX -> text("settings.hint.prefix", String.valueOf(input.most()), standard);
      case DIGITS -> text("settings.hint.digits", String.valueOf(input.most()), standard);
      case NUMBER -> numberHint(field, input, standard);
    };
  }

  private String numberHint(ProfileField field, FigureInput input, String standard) {
    String least = String.valueOf(input.least());
    String most = of(field, input, String.valueOf(input.most()));
    return input.optional()
        ? text("settings.hint.optional", least, most, standard, of(field, input, ""))
        : text("settings.hint.whole", least, most, standard);
  }

  private static String text(String key, Object... arguments) {
    return Texts.text(FacesContext.getCurrentInstance(), key, arguments);
  }
}
