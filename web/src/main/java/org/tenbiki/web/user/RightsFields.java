package org.tenbiki.web.user;

import java.util.List;
import java.util.Set;
import org.tenbiki.domain.user.UserRight;

/** The boxes for a general user's rights. Source: requirement G-3. */
public final class RightsFields {
  private List<UserRight> chosen;

  /**
   * @param chosen what is ticked before anybody ticks
   */
  public RightsFields(List<UserRight> chosen) {
    this.chosen = List.copyOf(chosen);
  }

  public List<UserRight> getAll() {
    return List.of(UserRight.values());
  }

  public List<UserRight> getChosen() {
    return chosen;
  }

  public void setChosen(List<UserRight> chosen) {
    this.chosen = List.copyOf(chosen);
  }

  /** Each once. */
  public Set<UserRight> toSet() {
    return Set.copyOf(chosen);
  }
}
