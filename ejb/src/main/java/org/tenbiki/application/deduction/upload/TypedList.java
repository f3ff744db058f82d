package org.tenbiki.application.deduction.upload;

/**
 * The form by which staff upload a list, as it was typed. Source: requirement K-1.
 *
 * @param contractNumber as printed on the papers
 * @param accountId empty where the contract has none
 * @param token made for each form that is shown: tells a second click from a second wish
 */
public record TypedList(
    String contractNumber,
    String accountId,
    String kind,
    String month,
    String deductionDate,
    String depositDate,
    String cutOff,
    SentFile file,
    boolean again,
    String token) {}
