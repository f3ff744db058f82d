/** What staff do with contracts. May import the domain. */
@NullMarked
package org.tenbiki.application.contract;

import org.jspecify.annotations.NullMarked;
