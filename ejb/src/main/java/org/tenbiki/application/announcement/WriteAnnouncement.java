package org.tenbiki.application.announcement;

/**
 * An announcement as staff type it. Source: requirement S-4.
 *
 * @param kind a name of {@code DeductionKind}, for the contracts with such deductions; empty for
 *     whatever kind
 * @param contractNumber of the one contract that it is for; empty for every contract of the kind
 * @param from the first minute by the clock in Japan, as {@code 2026-11-21T09:00}
 * @param to the first minute at which it is shown no more, in the same form
 * @param importance a name of {@code Importance}
 * @param body HTML of the restricted set, or plain text
 * @param link a page of the portal that it leads to, empty for none
 */
public record WriteAnnouncement(
    String kind,
    String contractNumber,
    String from,
    String to,
    String importance,
    boolean mustConfirm,
    String title,
    String body,
    String link) {}
