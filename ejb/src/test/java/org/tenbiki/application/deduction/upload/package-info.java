@NullMarked
package org.tenbiki.application.deduction.upload;

import org.jspecify.annotations.NullMarked;
