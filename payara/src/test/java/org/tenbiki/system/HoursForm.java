package org.tenbiki.system;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;

/** サービス時間, as a member of staff sets it for the institution. */
record HoursForm(Papers papers, HttpClerk staff) {
  void openAlways() {
    change(Map.of("alwaysOpen", "true"));
  }

  /** On one day of the week, and on no other. */
  void openOnly(DayOfWeek day, String opens, String closes) {
    Map<String, String> fields = week("", "");
    fields.put("opens" + day, opens);
    fields.put("closes" + day, closes);
    change(fields);
  }

  /** On every day but holidays. */
  void openEachDay() {
    Map<String, String> fields = week("0:00", "24:00");
    fields.put("closedOnHolidays", "true");
    change(fields);
  }

  private static Map<String, String> week(String opens, String closes) {
    Map<String, String> fields = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.put("opens" + day, opens);
      fields.put("closes" + day, closes);
    }
    fields.put("alwaysOpen", "");
    fields.put("closedOnHolidays", "");
    fields.put("yearlyClosed", "");
    return fields;
  }

  private void change(Map<String, String> fields) {
    staff.open(papers.memberUrl() + "/staff/calendar/hours");
    staff.submit("change", fields);
    if (!staff.page().text().contains("サービス時間を変更しました")) {
      throw new IllegalStateException("not changed: " + staff.page().text());
    }
  }
}
