/** Mails on their way. May import the JDK and JPA annotations. */
@NullMarked
package org.tenbiki.domain.notification;

import org.jspecify.annotations.NullMarked;
