/**
 * When the service is open to members: hours and holidays, as everyone is told them and as staff
 * set them. May import the domain.
 */
@NullMarked
package org.tenbiki.application.calendar;

import org.jspecify.annotations.NullMarked;
