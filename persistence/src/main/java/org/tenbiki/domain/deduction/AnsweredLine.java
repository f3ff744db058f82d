package org.tenbiki.domain.deduction;

/** A requested row with its answer: both stand in a fixed-length result. */
public record AnsweredLine(RequestLine request, ResultLine result) {}
