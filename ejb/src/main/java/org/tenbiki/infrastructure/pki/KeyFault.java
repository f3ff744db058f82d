package org.tenbiki.infrastructure.pki;

import java.util.List;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Why a key must not be certified.
 *
 * @param code what a user who brought the key is told
 * @param arguments of the code's text
 * @param finding what the linter of drafts calls it
 */
record KeyFault(ErrorCode code, List<Object> arguments, String finding) {
  KeyFault {
    arguments = List.copyOf(arguments);
  }

  static KeyFault of(ErrorCode code, String finding, Object... arguments) {
    return new KeyFault(code, List.of(arguments), finding);
  }
}
