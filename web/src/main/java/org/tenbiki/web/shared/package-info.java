/**
 * What every page needs and none owns: the way from an address to a view and back, the two sides of
 * the house (public and member listeners), the headers and checks of every request, cookies of the
 * flows before log-in, and how errors become words. May import the application's views and {@code
 * domain.shared}; no page package.
 */
@NullMarked
package org.tenbiki.web.shared;

import org.jspecify.annotations.NullMarked;
