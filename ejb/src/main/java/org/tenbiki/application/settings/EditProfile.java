package org.tenbiki.application.settings;

import java.util.Map;
import org.tenbiki.domain.institution.ProfileField;

/**
 * A profile as typed.
 *
 * @param version of the profile that the form was made from
 * @param figures of every field
 */
public record EditProfile(int version, Map<ProfileField, String> figures) {
  public EditProfile {
    figures = Map.copyOf(figures);
  }
}
