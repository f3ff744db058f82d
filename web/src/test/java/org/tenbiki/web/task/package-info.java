@NullMarked
package org.tenbiki.web.member;

import org.jspecify.annotations.NullMarked;
