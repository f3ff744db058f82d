@NullMarked
package org.tenbiki.web.chart;

import org.jspecify.annotations.NullMarked;
