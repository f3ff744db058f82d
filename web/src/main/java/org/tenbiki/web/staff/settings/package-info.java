/**
 * What the institution's staff set for it: an overview, the figures of its profile and its help
 * desk. May import the application's area of the same name, {@code application.staff}, {@code
 * web.shared}, {@code web.security} and {@code web.staff}.
 */
@NullMarked
package org.tenbiki.web.staff.settings;

import org.jspecify.annotations.NullMarked;
