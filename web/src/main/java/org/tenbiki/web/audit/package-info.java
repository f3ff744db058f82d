/**
 * The audit trail for staff and masters. May import {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.audit;

import org.jspecify.annotations.NullMarked;
