package org.tenbiki.domain.pki;

/**
 * A certificate that was built and found good but is not signed yet. Good for one signature of the
 * authority that prepared it.
 */
public interface PreparedCertificate {}
