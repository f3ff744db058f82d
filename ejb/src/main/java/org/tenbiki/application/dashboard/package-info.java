/**
 * Figures for the institution's staff. May import the domain, {@code application.task} and {@code
 * application.shared}.
 */
@NullMarked
package org.tenbiki.application.dashboard;

import org.jspecify.annotations.NullMarked;
