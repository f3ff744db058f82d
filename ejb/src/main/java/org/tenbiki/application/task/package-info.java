/**
 * What waits for a user, told on the top page. Each area that has something to tell brings a {@link
 * org.tenbiki.application.task.TaskSource} of its own. May import {@code application.shared}.
 */
@NullMarked
package org.tenbiki.application.task;

import org.jspecify.annotations.NullMarked;
