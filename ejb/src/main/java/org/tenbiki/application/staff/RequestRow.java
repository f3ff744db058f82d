package org.tenbiki.application.staff;

import java.io.Serializable;
import java.time.Instant;

/**
 * A request in a list.
 *
 * @param kind a name of {@code RequestKind}
 * @param target contract number, user ID or serial number as it was when prepared
 * @param preparedBy user ID and name
 * @param state a name of {@code RequestState}
 */
public record RequestRow(
    long id, String kind, String target, String preparedBy, Instant preparedAt, String state)
    implements Serializable {}
