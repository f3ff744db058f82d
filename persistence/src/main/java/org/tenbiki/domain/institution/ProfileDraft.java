package org.tenbiki.domain.institution;

/**
 * What an institution's profile is to become, and what it was when somebody decided so.
 *
 * @param version of the profile that was looked at
 * @param differences all that will differ from the base profile then
 */
public record ProfileDraft(int version, ProfileDifferences differences) {
  public ProfileDraft {
    if (version < 0) {
      throw new IllegalArgumentException("version " + version);
    }
  }

  /**
   * Reads {@code 3;IDLE_MINUTES:20}.
   *
   * @throws IllegalArgumentException if the text is nothing like that
   */
  public static ProfileDraft parse(String text) {
    int end = text.indexOf(';');
    if (end < 0) {
      throw new IllegalArgumentException("draft " + text);
    }
    return new ProfileDraft(
        Integer.parseInt(text.substring(0, end)),
        ProfileDifferences.parse(text.substring(end + 1)));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return version + ";" + differences;
  }
}
