package org.tenbiki.web.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.web.deduction.DownloadForm;

/**
 * What a program wrote behind the question mark. What cannot be meant is refused by its name; each
 * method throws {@link InvalidInputException} with WRONG_PARAMETER.
 */
final class Parameters {
  /** What surely fits an int. */
  private static final int MOST_DIGITS = 9;

  private Parameters() {}

  /** A whole number within bounds, both included, in plain digits. */
  static int number(String name, String value, int least, int most) {
    boolean digits =
        value.length() <= MOST_DIGITS
            && !value.isEmpty()
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw wrong(name, least + " - " + most);
    }
    return number;
  }

  static boolean yes(String name, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(name, "true, false");
    }
    return value.equals("true");
  }

  static DownloadForm form(String name, String value) {
    return DownloadForm.called(value)
        .orElseThrow(
            () ->
                wrong(
                    name,
                    Arrays.stream(DownloadForm.values())
                        .map(DownloadForm::address)
                        .collect(Collectors.joining(", "))));
  }

  private static InvalidInputException wrong(String name, String allowed) {
    return new InvalidInputException(
        new Violations().add(name, ErrorCode.WRONG_PARAMETER, name, allowed).list());
  }
}
