package org.tenbiki.web.deduction;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.tenbiki.application.deduction.download.SlipView;
import org.tenbiki.domain.shared.Japan;

/** A slip for programs: one line, its names in one language, whole numbers and ISO 8601 days. */
final class SlipData {
  static final List<String> NAMES =
      List.of(
          "receipt_number",
          "contract_number",
          "month",
          "kind",
          "requested_count",
          "requested_amount",
          "undeductible_count",
          "undeductible_amount",
          "stopped_count",
          "stopped_amount",
          "payable_count",
          "payable_amount",
          "planned_on",
          "branch_number",
          "account_kind",
          "account_number",
          "approver",
          "approved_at",
          "voided_at");

  private SlipData() {}

  static List<String> cells(SlipView slip) {
    SlipView.Account account = slip.account();
    return List.of(
        slip.receiptNumber(),
        slip.contractNumber(),
        slip.month().toString(),
        slip.kind().name(),
        String.valueOf(slip.requested().count()),
        String.valueOf(slip.requested().amount()),
        String.valueOf(slip.undeductible().count()),
        String.valueOf(slip.undeductible().amount()),
        String.valueOf(slip.stopped().count()),
        String.valueOf(slip.stopped().amount()),
        String.valueOf(slip.payable().count()),
        String.valueOf(slip.payable().amount()),
        slip.plannedOn().toString(),
        account == null ? "" : account.branchNumber(),
        account == null ? "" : account.kind().name(),
        account == null ? "" : account.number(),
        slip.approver(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slip.approvedAt().atZone(Japan.ZONE)),
        slip.voidedAt() == null
            ? ""
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Objects.requireNonNull(slip.voidedAt()).atZone(Japan.ZONE)));
  }
}
