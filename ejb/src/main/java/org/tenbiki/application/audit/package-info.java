/** The audit trail as a whole; each use case writes its own events. May import the domain. */
@NullMarked
package org.tenbiki.application.audit;

import org.jspecify.annotations.NullMarked;
