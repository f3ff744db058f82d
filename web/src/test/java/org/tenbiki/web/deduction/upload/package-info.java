@NullMarked
package org.tenbiki.web.deduction.upload;

import org.jspecify.annotations.NullMarked;
