@NullMarked
package org.tenbiki.web.task;

import org.jspecify.annotations.NullMarked;
