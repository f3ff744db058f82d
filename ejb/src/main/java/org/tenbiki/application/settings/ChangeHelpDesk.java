package org.tenbiki.application.settings;

/**
 * A help desk as its form shows it, and as it was typed.
 *
 * @param version of the help desk that the form was made from
 */
public record ChangeHelpDesk(
    int version,
    String nameJa,
    String nameEn,
    String phone,
    String hoursJa,
    String hoursEn,
    String branchHintJa,
    String branchHintEn) {}
