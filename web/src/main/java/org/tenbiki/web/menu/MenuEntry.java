package org.tenbiki.web.menu;

import java.util.Arrays;

/** An area behind the log-in, in the order of the menu. Its words are {@code menu.<name>}. */
enum MenuEntry {
  MEMBER_TOP(Audience.MEMBERS, "/member/top"),
  MEMBER_NOTICES(Audience.MEMBERS, "/member/notices/"),
  MEMBER_DEDUCTIONS(Audience.DESK, "/member/deductions/"),
  MEMBER_USERS(Audience.MASTERS_DIRECTLY, "/member/users/"),
  MEMBER_UPDATE(Audience.MASTERS_IN_STEPS, "/member/update/", "/member/users/"),
  MEMBER_CERTIFICATES(Audience.PERMITTING_MASTERS, "/member/certificates/"),
  MEMBER_ACCOUNT(
      Audience.MEMBERS,
      "/member/account",
      "/member/password",
      "/member/approval",
      "/member/first-",
      "/member/certificate/"),
  MEMBER_SETUP(Audience.MEMBERS, "/member/setup"),
  MEMBER_AUDIT(Audience.MEMBERS, "/member/audit/"),
  STAFF_TOP(Audience.STAFF, "/staff/top"),
  STAFF_REQUESTS(Audience.STAFF, "/staff/requests/"),
  STAFF_CONTRACTS(Audience.STAFF, "/staff/contracts/"),
  STAFF_LISTS(Audience.STAFF, "/staff/lists/"),
  STAFF_USERS(Audience.STAFF, "/staff/users/"),
  STAFF_CERTIFICATES(Audience.STAFF, "/staff/certificates/"),
  STAFF_NOTICES(Audience.STAFF, "/staff/notices/"),
  STAFF_MAILS(Audience.STAFF, "/staff/mails/"),
  STAFF_CALENDAR(Audience.STAFF, "/staff/calendar/"),
  STAFF_SETTINGS(Audience.STAFF, "/staff/settings/"),
  STAFF_DASHBOARD(Audience.STAFF, "/staff/dashboard"),
  STAFF_AUDIT(Audience.STAFF, "/staff/audit/");

  /** Who is shown an entry; whether they may go there is asked by the page. */
  enum Audience {
    MEMBERS,
    MASTERS,
    /** What masters do with users is done at once. */
    MASTERS_DIRECTLY,
    /** It is shown again before it is done. */
    MASTERS_IN_STEPS,
    /** Who was granted a right that opens something. */
    DESK,
    /** Those whose general users need a permit for a certificate. */
    PERMITTING_MASTERS,
    STAFF
  }

  private final Audience audience;
  private final String address;
  private final String[] others;

  /**
   * @param others pages of the area that do not begin with its address
   */
  MenuEntry(Audience audience, String address, String... others) {
    this.audience = audience;
    this.address = address;
    this.others = others;
  }

  Audience audience() {
    return audience;
  }

  String address() {
    return address;
  }

  /** Whether the view is a page of this area. */
  boolean holds(String viewId) {
    return viewId.startsWith(address) || Arrays.stream(others).anyMatch(viewId::startsWith);
  }
}
