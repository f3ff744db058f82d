package org.tenbiki.web.staff.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.settings.FigureView;
import org.tenbiki.domain.institution.FigureUnit;
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
  public String of(ProfileField field, @Nullable FigureUnit unit, String figure) {
    if (unit == null) {
      return text("settings.switch." + figure);
    }
    return figure.isEmpty()
        ? text("settings.none." + field)
        : text("settings.unit." + unit, figure);
  }

  /** What may be typed, and what the standard is. */
  public String hint(FigureView figure) {
    ProfileField field = figure.field();
    FigureUnit unit = figure.unit();
    String standard = of(field, unit, figure.standard());
    if (unit == null) {
      return text("settings.hint.switch", standard);
    }
    String least = String.valueOf(figure.least());
    String most = of(field, unit, String.valueOf(figure.most()));
    return figure.optional()
        ? text("settings.hint.optional", least, most, standard, of(field, unit, ""))
        : text("settings.hint.whole", least, most, standard);
  }

  private static String text(String key, Object... arguments) {
    return Texts.text(FacesContext.getCurrentInstance(), key, arguments);
  }
}
