package org.tenbiki.application.user;

import org.jspecify.annotations.Nullable;

/**
 * A user in a list.
 *
 * @param role a name of {@code UserRole}
 * @param contractId null for staff
 * @param organisation the contract's name, empty for staff
 * @param deleted whether only the trail is left
 */
public record UserRow(
    long id,
    String loginId,
    String name,
    String mail,
    String role,
    @Nullable Long contractId,
    String organisation,
    LockView lock,
    boolean deleted) {}
