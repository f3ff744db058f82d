package org.tenbiki.application.deduction.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.ChangeContract;
import org.tenbiki.application.contract.ContractChangeService;
import org.tenbiki.application.deduction.ListPeople;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.answer.RowAnswer;
import org.tenbiki.application.deduction.staff.ListReceiptService;
import org.tenbiki.application.deduction.staff.ReceiptCheck;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.DeductionKind;
import org.tenbiki.domain.deduction.UndeductibleReason;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
@DisplayName("まとめ入金依頼書（K-5）")
class PaymentSlipServiceTest {
  private static final Instant START = Instant.parse("2026-03-31T15:00:00Z");
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final TestContainer container;
  private final Rokin rokin;
  private final Lists lists;
  private final ListPeople people;
  private final PaymentSlipService slips;

  PaymentSlipServiceTest(TestDatabase database) {
    container = TestContainer.over(database);
    container.clock().set(START);
    rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    lists = new Lists(container, rokin);
    people = new ListPeople(container, rokin);
    slips = container.get(PaymentSlipService.class);
  }

  @AfterEach
  void stop() {
    container.close();
  }

  /** Three asked for, of them one not deducted and one stopped; a fourth asks for nothing. */
  private long submitted() {
    long id =
        lists.published(
            APRIL,
            Lists.line(APRIL, "1", 3, "L", 1_000)
                + Lists.line(APRIL, "2", 3, "L", 2_000)
                + Lists.line(APRIL, "3", 3, "S", 3_000)
                + Lists.line(APRIL, "4", 2, "S", 4_000));
    container
        .get(ResultEntryService.class)
        .answer(
            people.clerk(),
            id,
            List.of(
                new RowAnswer(1, 0, UndeductibleReason.OTHER.name(), false, ""),
                new RowAnswer(2, 0, "", true, "")));
    people.submit(id);
    return id;
  }

  @Test
  @DisplayName("承認で作られ、件数と金額、予定日、承認者、受付番号がある")
  void approval_makes_a_slip() {
    long id = submitted();
    refused(ErrorCode.NOT_FOUND, people.viewer(), id);

    people.approve(id);

    SlipView slip = slips.slips(people.viewer(), id).get(0);
    assertThat(List.of(slip.requested(), slip.undeductible(), slip.stopped(), slip.payable()))
        .containsExactly(
            new SlipView.Sum(3, 6_000),
            new SlipView.Sum(1, 1_000),
            new SlipView.Sum(1, 2_000),
            new SlipView.Sum(1, 3_000));
    assertThat(slip.receiptNumber()).isEqualTo("202604-%06d-1".formatted(id));
    assertThat(slip.plannedOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(slip.approver()).isEqualTo("髙橋花子");
    assertThat(slip.approvedAt()).isEqualTo(START);
    assertThat(slip.voidedAt()).isNull();
    assertThat(slips.slips(rokin.operator(), id)).containsExactly(slip);
  }

  @Test
  @DisplayName("承認を取り消すと無効になって残り、次の承認で新しい番号のものができる")
  void cancelled_approval_voids_the_slip() {
    long id = submitted();
    people.approve(id);
    String first = slips.slips(people.viewer(), id).get(0).receiptNumber();
    people.cancelApproval(id);
    assertThat(slips.slips(people.viewer(), id))
        .singleElement()
        .satisfies(slip -> assertThat(slip.voidedAt()).isEqualTo(START));

    container
        .get(ResultEntryService.class)
        .answer(people.clerk(), id, List.of(new RowAnswer(1, 1, "", false, "")));
    people.submit(id);
    people.approve(id);

    List<SlipView> all = slips.slips(people.viewer(), id);
    assertThat(all).extracting(slip -> slip.payable().amount()).contains(4_000L, 3_000L);
    assertThat(all.get(0).voidedAt()).isNull();
    assertThat(all.get(0).receiptNumber()).endsWith("-2").isNotEqualTo(first);
    assertThat(all.get(1).receiptNumber()).isEqualTo(first);
    assertThat(container.get(ListReceiptService.class).record(rokin.operator(), id, "3,000"))
        .isEqualTo(new ReceiptCheck(3_000, 4_000));
  }

  @Test
  @DisplayName("承認のときの団体名を、後から契約者名が変わっても示す")
  void slip_keeps_the_name_of_the_organisation() throws Exception {
    long id = submitted();
    people.approve(id);
    container
        .get(ContractChangeService.class)
        .change(
            rokin.operator(),
            lists.contractId(),
            new ChangeContract("あたらしい労働組合", "本店", Set.of(DeductionKind.values()), "名称変更"));

    assertThat(slips.slips(people.viewer(), id).get(0).organisation()).isEqualTo("みどり労働組合");
    try (PDDocument paper = Loader.loadPDF(slips.print(people.viewer(), id, Locale.JAPANESE))) {
      assertThat(new PDFTextStripper().getText(paper)).contains("みどり労働組合");
    }
  }

  @Test
  @DisplayName("関わる権限のない人、よその人は見られない。持ち出しは証跡に残る")
  void only_who_has_to_do_with_the_list_sees_the_slip() {
    long id = submitted();
    people.approve(id);
    refused(ErrorCode.FORBIDDEN, people.with(), id);
    Actor own = people.viewer();
    refused(
        ErrorCode.NOT_FOUND,
        new Actor(own.userId(), "", own.role(), own.institutionId(), 999L, "", own.powers()),
        id);
    for (Actor actor : List.of(people.viewer(), people.clerk(), people.approver())) {
      assertThat(slips.slips(actor, id)).hasSize(1);
    }
    assertThat(slips.print(people.viewer(), id, Locale.JAPANESE)).startsWith('%', 'P', 'D', 'F');
    slips.export(rokin.operator(), id, "CSV");
    String number = slips.slips(people.viewer(), id).get(0).receiptNumber();
    assertThat(people.downloads())
        .containsExactly("slip " + number + ", PDF", "slip " + number + ", CSV");
  }

  private void refused(ErrorCode code, Actor actor, long id) {
    assertThatExceptionOfType(BusinessRuleException.class)
        .isThrownBy(() -> slips.slips(actor, id))
        .satisfies(e -> assertThat(Objects.requireNonNull(e).code()).isEqualTo(code));
  }
}
