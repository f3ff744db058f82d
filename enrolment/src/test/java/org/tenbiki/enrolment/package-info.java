/** Tests of the program, against a TLS server of their own. */
@NullMarked
package org.tenbiki.enrolment;

import org.jspecify.annotations.NullMarked;
