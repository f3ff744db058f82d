package org.tenbiki.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.tenbiki.application.deduction.ListSummary;
import org.tenbiki.application.deduction.answer.ResultSending;
import org.tenbiki.application.deduction.download.SlipView;
import org.tenbiki.application.deduction.upload.FaultView;
import org.tenbiki.application.shared.Page;

/**
 * Lists, slips and sendings as programs read them: days by ISO 8601, instants in UTC, whole yen.
 */
final class ListJson {
  private ListJson() {}

  static JsonObject of(Page<ListSummary> lists, int page, int size) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    lists.rows().forEach(list -> rows.add(basics(list)));
    return Json.createObjectBuilder()
        .add("page", page)
        .add("size", size)
        .add("total", lists.total())
        .add("lists", rows)
        .build();
  }

  private static JsonObjectBuilder basics(ListSummary list) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", list.id())
            .add("month", list.month().toString())
            .add("kind", list.kind().name())
            .add("deductionDate", list.deductionDate().toString())
            .add("depositDate", list.depositDate().toString())
            .add("cutOff", list.cutOff().toString())
            .add("state", list.state().name())
            .add("changedAt", list.changedAt().toString())
            .add("requestedCount", list.requestedCount())
            .add("requestedAmount", list.requestedAmount());
    if (list.accountId() != null) {
      json.add("accountId", list.accountId());
    }
    return json;
  }

  static JsonObject of(ListSummary list) {
    JsonArrayBuilder sums = Json.createArrayBuilder();
    list.sums()
        .forEach(
            sum ->
                sums.add(
                    Json.createObjectBuilder()
                        .add("product", sum.product().name())
                        .add("outcome", sum.outcome().name())
                        .add("count", sum.count())
                        .add("amount", sum.amount())));
    return basics(list).add("totals", sums).build();
  }

  static JsonObject of(SlipView slip) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("listId", slip.batchId())
            .add("receiptNumber", slip.receiptNumber())
            .add("void", slip.voidedAt() != null)
            .add("requested", sum(slip.requested()))
            .add("undeductible", sum(slip.undeductible()))
            .add("stopped", sum(slip.stopped()))
            .add("payable", sum(slip.payable()))
            .add("plannedOn", slip.plannedOn().toString())
            .add("approver", slip.approver())
            .add("approvedAt", slip.approvedAt().toString());
    SlipView.Account account = slip.account();
    if (account != null) {
      json.add(
          "account",
          Json.createObjectBuilder()
              .add("branchNumber", account.branchNumber())
              .add("kind", account.kind().name())
              .add("number", account.number()));
    }
    return json.build();
  }

  private static JsonObjectBuilder sum(SlipView.Sum sum) {
    return Json.createObjectBuilder().add("count", sum.count()).add("amount", sum.amount());
  }

  static JsonObject of(ResultSending sending) {
    return Json.createObjectBuilder()
        .add("id", sending.id())
        .add("listId", sending.batchId())
        .add("state", sending.faultCount() == 0 ? "APPLIED" : "FAULTY")
        .add("rows", sending.rows())
        .add("changed", sending.changed())
        .add("faults", sending.faultCount())
        .add("sentAt", sending.sentAt().toString())
        .build();
  }

  /** Places that are wrong, as a problem lists them. */
  static JsonArray of(List<FaultView> faults) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    faults.forEach(
        fault ->
            all.add(
                Json.createObjectBuilder()
                    .add("row", fault.row())
                    .add("position", fault.position())
                    .add("field", fault.field().name())
                    .add("kind", fault.kind().name())
                    .add("found", fault.found())
                    .add("expected", fault.expected())));
    return all.build();
  }
}
