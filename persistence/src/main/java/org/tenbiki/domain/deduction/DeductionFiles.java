package org.tenbiki.domain.deduction;

import java.io.IOException;
import java.io.OutputStream;

/** Reads and writes the files that carry lists. Source: formats. */
public interface DeductionFiles {
  /** Whether it looks like the form that carries no product, employee, unit or kanji name. */
  boolean leavesNamesOut(byte[] content);

  /** Reads a request in whichever form it came; only rows without a fault are passed on. */
  FileSummary readRequest(
      byte[] content, BatchKey batch, FileLines<RequestLine> lines, FileFaults faults);

  /**
   * Reads a result in whichever form it came; only rows without a fault are passed on. One without
   * rows is none: a list of 停止 alone has such results.
   */
  FileSummary readResult(
      byte[] content, BatchKey batch, FileLines<ResultLine> lines, FileFaults faults);

  /**
   * Where a field begins in the rows of a file.
   *
   * @return the first byte, from 1; 0 in CSV files and for what fixed-length rows do not have
   */
  int placeOf(byte[] content, FileField field);

  /**
   * Begins a request; the stream stays open. 停止 is left out of the fixed-length form, which has no
   * sign for it.
   *
   * @param header for the fixed-length form
   */
  LineWriter<RequestLine> beginRequest(
      OutputStream out, FileForm form, BatchKey batch, FixedHeader header) throws IOException;

  /** Begins a result; the stream stays open. */
  LineWriter<AnsweredLine> beginResult(
      OutputStream out, FileForm form, BatchKey batch, FixedHeader header) throws IOException;

  /** A request cell by cell, as the CSV form has it but for the guard against formulas. */
  LineWriter<RequestLine> beginRequestTable(TableRows out, BatchKey batch) throws IOException;

  /** A result cell by cell. */
  LineWriter<AnsweredLine> beginResultTable(TableRows out, BatchKey batch) throws IOException;
}
