package org.tenbiki.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenbiki.system.Program.problem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who programs may act for, by real TLS with real certificates. */
@ExtendWith(SharedProduct.Starter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("プログラムのログイン：本物の電子証明書と相互TLSで（A-2、C-13、C-14、L-2、D-3）")
class ProgramLoginIT {
  private static final String WRONG = "wr0ngword";

  private final SharedProduct product;
  private final Papers papers;
  private final InterfaceDescription description;

  ProgramLoginIT(SharedProduct product) {
    this.product = product;
    papers = product.papers();
    description = InterfaceDescription.of(papers);
  }

  private Program program(HttpMember member) {
    return Program.of(papers, member, description);
  }

  private static void passes(Program program) {
    assertThat(program.get("/lists").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("六回目の誤りでロックし、正しいパスワードも画面も断り、職員が解除すれば通る")
  void wrong_passwords_lock_until_staff_release() {
    HttpMember member = product.master();
    Program program = program(member);
    Program wrong = program.typing(member.userId(), WRONG);
    for (int i = 0; i < 5; i++) {
      problem(wrong.get("/lists"), 401, "E4022");
    }
    problem(wrong.get("/lists"), 403, "E4006");
    problem(program.get("/lists"), 403, "E4006");
    assertThat(member.visits(papers).open(papers.login()).page().text()).contains("E4006");

    product.console("operator").releaseUser(member.userId());

    passes(program);
  }

  @Test
  @DisplayName("失効した電子証明書は開いたままの接続でも次から断り、新しいものは通る")
  void revoked_certificates_are_refused_on_a_live_connection() {
    HttpMember member = product.master();
    Program program = program(member);
    passes(program);

    product.console("operator").revokeOf(member.userId());

    problem(program.get("/lists"), 401, "E4003");
    passes(program(HttpMember.issue(papers, member.userId(), member.password())));
    problem(program.get("/lists"), 401, "E4003");
  }

  @Test
  @DisplayName("停止した契約の会員は断る")
  void suspended_contracts_are_refused() {
    Papers.Contract contract = product.contract();
    Program program = program(HttpMember.register(papers, contract, product.somebody()));
    passes(program);

    product.console("operator").bring(contract.number(), "SUSPENDED");

    problem(program.get("/lists"), 401, "E4005");
  }

  @Test
  @DisplayName("一覧の権限だけでは送れず、入力の権限だけでは一覧を見られない")
  void each_right_opens_its_own_acts() {
    Papers.Contract contract = product.contract();
    HttpMember master = HttpMember.register(papers, contract, product.somebody());
    String list =
        PublishedList.of(
                product.staff("operator").loggedIn(papers),
                papers.memberUrl() + "/staff/",
                contract.number(),
                "",
                "山田太郎")
            .id();
    Program viewer = program(general(master, "VIEW_LISTS"));
    Program clerk = program(general(master, "ENTER_RESULTS"));
    passes(viewer);
    assertThat(viewer.get("/lists/" + list + "/request").statusCode()).isEqualTo(200);
    problem(viewer.post("/lists/" + list + "/result", "k", "x"), 403, "E9004");
    problem(clerk.get("/lists"), 403, "E9004");
    problem(clerk.get("/lists/" + list + "/request"), 403, "E9004");
    problem(clerk.post("/lists/" + list + "/result", "k", "x"), 422, "E8345");
  }

  private HttpMember general(HttpMember master, String right) {
    Member member = product.somebody();
    HttpClerk clerk = master.loggedIn(papers);
    clerk.open(papers.memberUrl() + "/member/users/new");
    clerk.submitAsShown(
        "register",
        Map.of(
            "loginId", member.userId(),
            "password", member.password(),
            "passwordAgain", member.password(),
            "name", member.name(),
            "mail", member.mail(),
            "mailAgain", member.mail()),
        Map.of("rights", List.of(right)));
    return HttpMember.issue(papers, member.userId(), member.password());
  }

  @Test
  @DisplayName("確認用パスワードを求める金融機関の会員と、初回パスワードを変えていない会員は、言葉で断る")
  void what_only_a_person_can_do_is_said_so() {
    Papers corporate = product.papersOf("/corporate-ib/");
    HttpMember holder =
        HttpMember.register(corporate, product.contract(corporate), product.somebody());
    problem(Program.of(corporate, holder, description).get("/lists"), 403, "E8346");

    Papers densai = product.papersOf("/densai/");
    HttpClerk staff = product.staffOf(densai, "operator").loggedIn(densai);
    Member member = new Member("d-program1", WRONG, "プログラム太郎", "d-program1@union.example");
    DensaiContract contract = DensaiContract.registered(densai, staff, "PROGRA01", "プログラム試験組合");
    String first = contract.issueMaster(member);
    staff.open(densai.memberUrl() + "/staff/contracts/master-issued?id=" + contract.id());
    staff.submit("finish", Map.of());
    HttpMember master = HttpMember.issue(densai, member.userId(), first);
    problem(Program.of(densai, master, description).get("/lists"), 403, "E8348");
  }
}
