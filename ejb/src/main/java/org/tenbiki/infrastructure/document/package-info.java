/** Papers as PDF: a FreeMarker template of XHTML, laid out with the font that is packaged here. */
@NullMarked
package org.tenbiki.infrastructure.document;

import org.jspecify.annotations.NullMarked;
