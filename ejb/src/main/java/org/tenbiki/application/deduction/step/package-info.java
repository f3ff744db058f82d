/**
 * How a list moves on, whoever moves it: its steps with the mails and the まとめ入金依頼書 that go with
 * them, and what the calendar does by itself. May import the domain, {@code deduction} without its
 * other rooms and the area {@code notification}.
 */
@NullMarked
package org.tenbiki.application.deduction.step;

import org.jspecify.annotations.NullMarked;
