package org.tenbiki.application.certificate;

/** The p12 and its name. Source: requirement C-6. */
@SuppressWarnings("ArrayRecordComponent")
public record DownloadFile(String name, byte[] content) {}
