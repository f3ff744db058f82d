/** The demo's first data and its mail page. May import the domain; refuses outside demo mode. */
@NullMarked
package org.tenbiki.application.demo;

import org.jspecify.annotations.NullMarked;
