package org.tenbiki.application.deduction.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenbiki.application.Densai;
import org.tenbiki.application.Rokin;
import org.tenbiki.application.TestContainer;
import org.tenbiki.application.contract.AddAccount;
import org.tenbiki.application.contract.ChangeConsignor;
import org.tenbiki.application.contract.ConsignorService;
import org.tenbiki.application.contract.ContractAccountService;
import org.tenbiki.application.deduction.DeductionTask;
import org.tenbiki.application.deduction.ListPeople;
import org.tenbiki.application.deduction.Lists;
import org.tenbiki.application.deduction.MemberListService;
import org.tenbiki.application.deduction.answer.ResultApprovalService;
import org.tenbiki.application.deduction.answer.ResultEntryService;
import org.tenbiki.application.deduction.staff.ListDirectoryService;
import org.tenbiki.application.deduction.staff.ListPublishingService;
import org.tenbiki.application.deduction.upload.PrepareList;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.AccountKind;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.user.User;
import org.tenbiki.domain.user.UserRepository;
import org.tenbiki.domain.user.UserRight;
import org.tenbiki.persistence.TestDatabase;

@DisplayName("まとめ入金依頼書の口座（K-5、D-6）")
class SlipAccountTest {
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final SlipView.Account OWN =
      new SlipView.Account("001", AccountKind.ORDINARY, "0000001");
  private static final SlipView.Account OF_CONSIGNOR =
      new SlipView.Account("002", AccountKind.CURRENT, "7654321");

  private final TestContainer container = TestContainer.over(TestDatabase.H2);

  SlipAccountTest() {
    container.clock().set(Instant.parse("2026-03-31T15:00:00Z"));
  }

  @AfterEach
  void stop() {
    container.close();
  }

  private long account(Rokin bank, Lists lists) {
    ContractAccountService accounts = container.get(ContractAccountService.class);
    accounts.add(
        bank.operator(), lists.contractId(), new AddAccount("001", "ORDINARY", "0000001", "控除用"));
    return accounts.list(bank.operator(), lists.contractId()).get(0).id();
  }

  private long published(Rokin bank, Lists lists, @Nullable Long accountId) {
    PrepareList usual = lists.form(APRIL, Lists.line(APRIL, "1", 3, "L", 1_000));
    long id =
        lists.ready(
            new PrepareList(
                usual.contractId(),
                accountId,
                usual.kind(),
                usual.month(),
                usual.deductionDate(),
                usual.depositDate(),
                usual.cutOff(),
                usual.file(),
                false));
    container.get(ListPublishingService.class).publish(bank.operator(), id);
    return id;
  }

  private void remove(Rokin bank, Lists lists, long accountId) {
    container
        .get(ContractAccountService.class)
        .remove(bank.operator(), lists.contractId(), accountId, "解約");
  }

  private SlipView.@Nullable Account named(Actor actor, long id) {
    return container.get(PaymentSlipService.class).slips(actor, id).get(0).account();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rokin", "corporate-ib", "coop"})
  @DisplayName("公開の後に口座が削除されても、承認で作る依頼書は控除依頼の口座を示す")
  void slip_names_the_account_of_its_list_though_it_was_removed(String profile) {
    Rokin bank = Rokin.underProfile(container, profile, null);
    bank.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Lists lists = new Lists(container, bank);
    ListPeople people = new ListPeople(container, bank);
    long account = account(bank, lists);
    long id = published(bank, lists, account);
    remove(bank, lists, account);
    people.submit(id);
    people.approve(id);

    assertThat(named(people.viewer(), id)).isEqualTo(OWN);
    assertThat(
            Objects.requireNonNull(
                    container
                        .get(MemberListService.class)
                        .details(people.viewer(), DeductionTask.LISTS, id)
                        .list()
                        .account())
                .number())
        .isEqualTo(OWN.number());
    assertThat(named(bank.operator(), id)).isEqualTo(OWN);
    assertThat(
            Objects.requireNonNull(
                    container
                        .get(ListDirectoryService.class)
                        .details(bank.operator(), id)
                        .account())
                .number())
        .isEqualTo(OWN.number());
  }

  @Test
  @DisplayName("口座のない契約では委託者の口座を示し、承認の後に変わっても変えない")
  void slip_keeps_the_account_of_the_consignor() {
    Rokin rokin = new Rokin(container);
    rokin.registerMaster(Rokin.NUMBER, Rokin.LOGIN_ID);
    Lists lists = new Lists(container, rokin);
    ListPeople people = new ListPeople(container, rokin);
    long id = published(rokin, lists, null);
    consignor(rokin, lists, "7654321");
    people.submit(id);
    people.approve(id);
    consignor(rokin, lists, "0000009");

    assertThat(named(people.viewer(), id)).isEqualTo(OF_CONSIGNOR);
  }

  private void consignor(Rokin bank, Lists lists, String number) {
    container
        .get(ConsignorService.class)
        .change(
            bank.operator(),
            lists.contractId(),
            new ChangeConsignor(
                "1234567890", "ﾐﾄﾞﾘ", "9999", "ｻｸﾗ", "002", "ﾎﾝﾃﾝ", "CURRENT", number));
  }

  @Test
  @DisplayName("口座ごとに権限がある制度では、削除された口座の控除依頼は承認できず、承認済みの依頼書は職員に口座を示し続ける")
  void where_accounts_are_granted_an_approved_slip_keeps_its_account() {
    Densai densai = new Densai(container);
    densai.makeMaster();
    densai.setApproval();
    Rokin bank = densai.bank();
    Lists lists = new Lists(container, bank);
    long account = account(bank, lists);
    container.inTransaction(
        () -> {
          User master =
              container.get(UserRepository.class).findByLoginId(Densai.MASTER).orElseThrow();
          master.grant(Set.of(UserRight.values()));
          master.grantAccounts(Set.of(account));
          return null;
        });
    long id = published(bank, lists, account);
    Actor master = densai.master();
    container.get(ResultEntryService.class).submit(master, id);
    container
        .get(ResultApprovalService.class)
        .approve(master, id, lists.seal(master, id), Densai.APPROVAL);
    assertThat(named(master, id)).isEqualTo(OWN);

    remove(bank, lists, account);

    assertThat(named(bank.operator(), id)).isEqualTo(OWN);
    for (Actor actor : List.of(master, densai.master())) {
      assertThatExceptionOfType(BusinessRuleException.class)
          .isThrownBy(() -> named(actor, id))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }
  }
}
