@NullMarked
package org.tenbiki.application.deduction.step;

import org.jspecify.annotations.NullMarked;
