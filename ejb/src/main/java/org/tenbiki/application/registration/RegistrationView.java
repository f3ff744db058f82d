package org.tenbiki.application.registration;

import org.jspecify.annotations.Nullable;

/**
 * A registration under way or done.
 *
 * @param certificates whether the contract's users need certificates
 * @param master what was registered with this ticket, null while the form is open
 */
public record RegistrationView(
    String contractNumber,
    String contractName,
    boolean certificates,
    @Nullable RegisteredMaster master) {
  /** The result page's values. Source: requirement M-6. */
  public record RegisteredMaster(String loginId, String name, String mail) {}
}
