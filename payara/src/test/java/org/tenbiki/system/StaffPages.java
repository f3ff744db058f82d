package org.tenbiki.system;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages on which staff change contracts and prepare what another approves. */
final class StaffPages {
  private final Papers papers;

  StaffPages(Papers papers) {
    this.papers = papers;
  }

  /** Every form that changes a contract, and the import from a choice to its result. */
  void changes(Page page, PageInspection inspection) {
    for (String link : List.of("contracts/edit", "contracts/reset", "next=SUSPENDED")) {
      openContract(page, papers.contracts().get(2));
      follow(page, link);
      inspection.look(page, "staff-" + link.replaceAll(".*[/=]", ""));
    }
    openContract(page, papers.contracts().get(5));
    follow(page, "staff/contracts/initial-password");
    inspection.look(page, "staff-initial-password");
    page.navigate(papers.memberUrl() + "/staff/contracts/import");
    page.locator("#upload").click();
    inspection.look(page, "staff-import-wrong");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "contracts.csv",
                "text/csv",
                "name,branch,initial_password\n=名,店,abc123\n,店,x\n"
                    .getBytes(StandardCharsets.UTF_8)));
    page.locator("#upload").click();
    page.waitForURL("**/staff/contracts/import-check");
    inspection.look(page, "staff-import-check");
    page.locator("[id='form:confirm']").click();
    page.waitForURL("**/staff/contracts/import-result*");
    inspection.look(page, "staff-import-result");
  }

  /** From the form of a release to its withdrawal. */
  void request(Page page, PageInspection inspection) {
    page.locator("[id='form:reason']").fill("電話で本人確認済み");
    page.locator("[id='form:release']").click();
    page.waitForURL("**/staff/requests/prepared*");
    inspection.look(page, "staff-prepared");
    page.navigate(papers.memberUrl() + "/staff/requests/");
    inspection.look(page, "staff-requests");
    follow(page, "staff/requests/details");
    inspection.look(page, "staff-request");
    page.locator("[id='form:withdraw']").click();
    page.locator(".notice").waitFor();
    inspection.look(page, "staff-request-withdrawn");
  }

  private void openContract(Page page, Papers.Contract contract) {
    page.navigate(papers.memberUrl() + "/staff/contracts/?search=" + contract.number());
    follow(page, "staff/contracts/details");
  }

  private static void follow(Page page, String address) {
    page.locator("a[href*='" + address + "']").first().click();
  }
}
