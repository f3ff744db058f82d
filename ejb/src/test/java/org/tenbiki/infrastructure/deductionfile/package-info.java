@NullMarked
package org.tenbiki.infrastructure.deductionfile;

import org.jspecify.annotations.NullMarked;
