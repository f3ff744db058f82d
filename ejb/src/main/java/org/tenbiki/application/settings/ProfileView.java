package org.tenbiki.application.settings;

import java.time.Instant;
import java.util.List;
import org.tenbiki.domain.institution.ProfileGroup;

/**
 * The profile of an institution as it holds now.
 *
 * @param base name of the base profile
 * @param version 0 if nothing was ever changed
 * @param figures in the order of the fields
 * @param changes newest first
 */
public record ProfileView(
    String base, int version, List<FigureView> figures, List<Change> changes) {
  public ProfileView {
    figures = List.copyOf(figures);
    changes = List.copyOf(changes);
  }

  /** How many figures are not the base profile's. */
  public long own() {
    return figures.stream().filter(FigureView::own).count();
  }

  /** The figures about one thing. */
  public List<FigureView> of(ProfileGroup group) {
    return figures.stream().filter(figure -> figure.field().group() == group).toList();
  }

  /**
   * One change of the profile, whatever figures it set.
   *
   * @param by user ID
   * @param note why
   */
  public record Change(int version, Instant at, String by, String note) {}
}
