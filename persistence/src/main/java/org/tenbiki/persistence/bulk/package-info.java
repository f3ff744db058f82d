/**
 * Rows by the tens of thousands, past the entity manager but in its transaction. Used by the
 * repositories alone.
 */
@NullMarked
package org.tenbiki.persistence.bulk;

import org.jspecify.annotations.NullMarked;
