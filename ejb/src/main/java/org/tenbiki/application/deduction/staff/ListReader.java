package org.tenbiki.application.deduction.staff;

/** A user of the contract who may see a list. */
public record ListReader(String loginId, String name, String mail) {}
