/**
 * 証明書発行アプリ: makes a key on the user's computer, has it certified by the portal and puts both into
 * the system's certificate store. Runs alone, so it imports nothing of the portal; the JDK and, for
 * the certification request alone, Bouncy Castle. Source: requirement U-4.
 */
@NullMarked
package org.tenbiki.enrolment;

import org.jspecify.annotations.NullMarked;
