package org.tenbiki.domain.user;

import java.time.Instant;

/**
 * What every new user has, checked against the profile's rules before.
 *
 * @param language {@code ja} or {@code en}
 */
public record NewUser(
    long institutionId,
    String loginId,
    String name,
    String mail,
    String language,
    long credentialId,
    Instant registeredAt) {}
