@NullMarked
package org.tenbiki.web.audit;

import org.jspecify.annotations.NullMarked;
