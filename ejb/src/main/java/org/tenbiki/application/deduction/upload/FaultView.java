package org.tenbiki.application.deduction.upload;

import org.tenbiki.domain.deduction.FaultKind;
import org.tenbiki.domain.deduction.FileFault;
import org.tenbiki.domain.deduction.FileField;

/** A place of a file that breaks a rule, as {@link FileFault} has it. */
public record FaultView(
    int row, FileField field, int position, FaultKind kind, String found, String expected) {
  public static FaultView of(FileFault fault) {
    return new FaultView(
        fault.row(),
        fault.field(),
        fault.position(),
        fault.kind(),
        fault.found(),
        fault.expected());
  }
}
