@NullMarked
package org.tenbiki.application.shared;

import org.jspecify.annotations.NullMarked;
