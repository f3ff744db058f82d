@NullMarked
package org.tenbiki.application.deduction.download;

import org.jspecify.annotations.NullMarked;
