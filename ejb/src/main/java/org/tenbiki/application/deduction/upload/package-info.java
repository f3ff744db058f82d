/**
 * Files that arrive: taken in, checked beside the request, and read – a list from staff, which
 * becomes rows at once, or a member's result, which waits to be confirmed. May import the domain,
 * {@code deduction.step} and the area {@code contract}.
 */
@NullMarked
package org.tenbiki.application.deduction.upload;

import org.jspecify.annotations.NullMarked;
