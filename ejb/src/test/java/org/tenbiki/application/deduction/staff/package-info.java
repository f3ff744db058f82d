@NullMarked
package org.tenbiki.application.deduction.staff;

import org.jspecify.annotations.NullMarked;
