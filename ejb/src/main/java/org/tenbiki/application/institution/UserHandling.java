package org.tenbiki.application.institution;

import java.io.Serializable;

/**
 * How masters handle users. Source: requirements D-6 to D-8.
 *
 * @param granted whether each right and account is granted, the master's own too
 * @param confirmed whether what is typed is shown again before it is done
 * @param updated whether what was done waits until all of it is confirmed
 */
public record UserHandling(boolean granted, boolean confirmed, boolean updated)
    implements Serializable {}
