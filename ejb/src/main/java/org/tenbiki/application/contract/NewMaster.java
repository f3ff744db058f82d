package org.tenbiki.application.contract;

/** A contract's master as staff type it. Source: requirement D-2. */
public record NewMaster(String loginId, String name, String mail, String mailAgain) {}
