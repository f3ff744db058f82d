package org.tenbiki.application.institution;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long a session lives without its user's doing. Source: requirement A-5.
 *
 * @param idleTime until its end
 * @param warning how long before its end the user is warned
 */
public record SessionLimits(Duration idleTime, Duration warning) implements Serializable {}
