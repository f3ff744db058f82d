@NullMarked
package org.tenbiki.application.deduction.answer;

import org.jspecify.annotations.NullMarked;
