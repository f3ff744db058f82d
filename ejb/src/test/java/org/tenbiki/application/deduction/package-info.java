@NullMarked
package org.tenbiki.application.deduction;

import org.jspecify.annotations.NullMarked;
