/**
 * What staff and members take away, each by rights of their own: lists and results in every form,
 * files as they were exchanged, まとめ入金依頼書. May import the domain and {@code deduction} without its
 * other rooms.
 */
@NullMarked
package org.tenbiki.application.deduction.download;

import org.jspecify.annotations.NullMarked;
