package org.tenbiki.domain.deduction;

/**
 * What the header of a fixed-length file says of the consignor (委託者); half-width. Source: formats,
 * fixed length.
 *
 * @param code ten digits
 * @param bankNumber four digits
 * @param branchNumber three digits
 * @param accountKind one digit, or empty where the file leaves it out
 * @param accountNumber seven digits, or empty
 */
public record FixedHeader(
    String code,
    String name,
    String bankNumber,
    String bankName,
    String branchNumber,
    String branchName,
    String accountKind,
    String accountNumber) {}
