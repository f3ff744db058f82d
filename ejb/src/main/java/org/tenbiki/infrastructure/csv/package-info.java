/** What files of comma-separated values have in common. Imported by the adapters that read them. */
@NullMarked
package org.tenbiki.infrastructure.csv;

import org.jspecify.annotations.NullMarked;
