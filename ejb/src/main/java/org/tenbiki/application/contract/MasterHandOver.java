package org.tenbiki.application.contract;

import java.time.Instant;

/**
 * A master whose paper is to be handed over.
 *
 * @param until the first instant at which nobody sees the first password any more
 */
public record MasterHandOver(String loginId, String name, Instant until) {}
