/** The audit trail's chain over the database. Nobody imports this package. */
@NullMarked
package org.tenbiki.infrastructure.audit;

import org.jspecify.annotations.NullMarked;
