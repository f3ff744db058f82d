@NullMarked
package org.tenbiki.application.member;

import org.jspecify.annotations.NullMarked;
