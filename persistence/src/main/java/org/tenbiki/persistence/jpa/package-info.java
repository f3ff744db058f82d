/**
 * The repositories of the domain over JPA. Nobody imports this package; CDI hands its beans out.
 */
@NullMarked
package org.tenbiki.persistence.jpa;

import org.jspecify.annotations.NullMarked;
