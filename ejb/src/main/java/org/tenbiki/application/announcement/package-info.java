/** 重要なお知らせ: written by staff, read and confirmed by members. May import the domain. */
@NullMarked
package org.tenbiki.application.announcement;

import org.jspecify.annotations.NullMarked;
