/**
 * Pages that exist in demos only. May import the application's area of the same name, {@code
 * web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.demo;

import org.jspecify.annotations.NullMarked;
