/** What every use case asks about users. May import the domain. */
@NullMarked
package org.tenbiki.application.user;

import org.jspecify.annotations.NullMarked;
