/**
 * The product's beans inside Payara Micro, by Arquillian: what only a container does for them (data
 * source, transactions, roles, timers). One deployment for all tests. May import the product's
 * application and domain.
 */
@NullMarked
package org.tenbiki.container;

import org.jspecify.annotations.NullMarked;
