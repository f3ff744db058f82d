/**
 * The first page of the institution's staff behind log-in, the dashboard, and what the areas of
 * staff share. May import {@code application.staff}, {@code application.dashboard}, {@code
 * web.chart}, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.staff;

import org.jspecify.annotations.NullMarked;
