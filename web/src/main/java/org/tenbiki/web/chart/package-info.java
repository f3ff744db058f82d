/**
 * Charts that pages of any area draw, each beside a table with the same figures. Imports no area.
 */
@NullMarked
package org.tenbiki.web.chart;

import org.jspecify.annotations.NullMarked;
