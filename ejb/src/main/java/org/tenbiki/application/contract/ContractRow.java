package org.tenbiki.application.contract;

import java.io.Serializable;
import java.time.Instant;

/**
 * A contract in the list.
 *
 * @param status a name of {@code ContractStatus}
 * @param masterRegistered whether the initial registration is done
 * @param locked whether log-in to the initial registration is locked or blocked now
 * @param certificates whether its users need certificates
 */
public record ContractRow(
    long id,
    String number,
    String name,
    String branch,
    String status,
    boolean masterRegistered,
    boolean locked,
    boolean certificates,
    Instant registeredAt)
    implements Serializable {}
