/**
 * What an institution's staff set for it: the figures of its profile and its help desk. May import
 * the domain, {@code certificate} and {@code shared}.
 */
@NullMarked
package org.tenbiki.application.settings;

import org.jspecify.annotations.NullMarked;
