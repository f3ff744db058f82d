/**
 * The packaged product as an institution runs it: started by {@code ./run} on Payara Micro or
 * deployed as EAR on Payara Server, and driven from outside by a plain Chromium, by OpenSSL and by
 * raw requests. May import the launcher, Playwright and the JDK, and of the product nothing else:
 * what these tests know they read from pages, files and sockets.
 */
@NullMarked
package org.tenbiki.system;

import org.jspecify.annotations.NullMarked;
