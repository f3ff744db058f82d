/** Mails: written when something happens, delivered later. May import the domain. */
@NullMarked
package org.tenbiki.application.notification;

import org.jspecify.annotations.NullMarked;
