/** Figures for the institution's staff. May import the domain and {@code application.task}. */
@NullMarked
package org.tenbiki.application.dashboard;

import org.jspecify.annotations.NullMarked;
