package org.tenbiki.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running product with institutions of several kinds: two of rokin, of which the first has two
 * member organisations, two of densai likewise, and one whose users need a card. Each organisation
 * has a master and general users, each institution its staff, all with certificate and session; who
 * needs a card has no session.
 */
final class SeveralInstitutions implements AutoCloseable {
  /** The place of an organisation of densai that has another one beside it. */
  static final int AT_DENSAI = 3;

  /** The places of those that stand alone at their institutions. */
  static final Set<Integer> ALONE = Set.of(2, 5, 6);

  private static final int INSTITUTIONS = 5;
  private static final List<String> STAFF = List.of("operator", "approver", "auditor");
  private static final Set<String> RIGHTS =
      Set.of("VIEW_LISTS", "ENTER_RESULTS", DensaiContract.APPROVER);
  private static final Pattern RECEIPT = Pattern.compile("[?&]receipt=([0-9]+)");

  private final MicroSystem system = new MicroSystem();
  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final Map<String, HttpMember> people = new HashMap<>();

  /** The master first, of each organisation, by its sign. */
  private final Map<String, List<HttpMember>> members = new LinkedHashMap<>();

  /** Of the visitors, in their order, all but the one who is nobody. */
  private final List<HttpMember> holders = new ArrayList<>();

  private final List<String> leaks = new CopyOnWriteArrayList<>();

  /** Starts the product on these papers and brings everyone in. */
  static SeveralInstitutions started() {
    SeveralInstitutions all = new SeveralInstitutions();
    all.start();
    return all;
  }

  private void start() {
    system.useInstitutions(institutions());
    system.start();
    List<HttpClerk> operators = new ArrayList<>();
    for (int i = 0; i < INSTITUTIONS; i++) {
      operators.add(secondSession(i, "operator"));
    }
    List<Organisation> bare =
        List.of(
            ofRokin(0, 0, "kaiin", "会員秘密", List.of(RIGHTS, RIGHTS)),
            ofRokin(0, 1, "tasha", "他社秘密", List.of(RIGHTS)),
            ofRokin(1, 0, "takin", "他庫秘密", List.of(RIGHTS)),
            ofDensai(2, operators.get(2), "DM400004", "d-mokko", "木工秘密"),
            ofDensai(2, operators.get(2), "DN500005", "d-nyugyo", "乳業秘密"),
            ofDensai(3, operators.get(3), "DK600006", "d-kanko", "観光秘密"),
            withCard(4, operators.get(4), "hojin", "法人秘密"));
    for (Organisation one : bare) {
      HttpClerk operator = operators.get(one.institution());
      int known = members.getOrDefault(one.sign(), List.of()).size() > 1 ? 2 : 1;
      Map<String, String> found = new Belongings(operator, staffPage("")).of(one, known);
      found.keySet().removeAll(one.ids().keySet());
      organisations.add(one.with(found));
    }
    organisations.forEach(this::arrive);
    for (int i = 0; i < INSTITUTIONS; i++) {
      staffArrive(i);
    }
    visitors.add(
        new Visitor(
            VisitorRole.ANONYMOUS,
            organisations.get(0),
            organisations,
            HttpClerk.without(papers(0)),
            leaks));
  }

  private static String institutions() {
    String file = "institutions-of-rights.json";
    try (InputStream in =
        Objects.requireNonNull(SeveralInstitutions.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Organisation organisation(
      int institution, Papers.Contract contract, String sign, String word) {
    return new Organisation(
        institution, papers(institution).profile(), contract, sign, word, Map.of());
  }

  /** A master, and general users with these rights. */
  private Organisation ofRokin(
      int institution, int contract, String sign, String word, List<Set<String>> rights) {
    Papers papers = papers(institution);
    Organisation own = organisation(institution, papers.contracts().get(contract), sign, word);
    HttpMember holder = HttpMember.register(papers, own.contract(), own.member(1));
    HttpClerk master = holder.loggedIn(papers);
    List<HttpMember> all = new ArrayList<>(List.of(holder));
    for (Set<String> granted : rights) {
      Member member = own.member(all.size() + 1);
      master.open(papers.memberUrl() + "/member/users/new");
      master.submitAsShown(
          "register",
          Map.of(
              "loginId", member.userId(),
              "password", member.password(),
              "passwordAgain", member.password(),
              "name", member.name(),
              "mail", member.mail(),
              "mailAgain", member.mail()),
          Map.of("rights", granted));
      all.add(HttpMember.issue(papers, member.userId(), member.password()));
    }
    members.put(sign, all);
    return own.with(Map.of("receipt", receipt(master)));
  }

  private static String receipt(HttpClerk master) {
    Matcher found = RECEIPT.matcher(master.address().toString());
    if (!found.find()) {
      throw new IllegalStateException("no receipt: " + master.page().text());
    }
    return found.group(1);
  }

  /** A master and a general user who may everything for one account, and what waits. */
  private Organisation ofDensai(
      int institution, HttpClerk operator, String number, String sign, String word) {
    Papers bank = papers(institution);
    DensaiContract contract = DensaiContract.registered(bank, operator, number, word + "株式会社");
    Organisation own = organisation(institution, contract.paper(word + "株式会社"), sign, word);
    String account = contract.account("0000001");
    Set<String> accounts = Set.of(account);
    HttpMember master = contract.master(own.member(1));
    contract.grant(own.loginId(1), RIGHTS, accounts);
    contract.register(own.member(2), RIGHTS, accounts);
    contract.register(own.member(3), Set.of(), Set.of());
    contract.update();
    String user = contract.permit(own.loginId(2));
    HttpMember general = contract.arrive(own.member(2), RIGHTS);
    members.put(sign, List.of(master, general));
    String waiting = contract.userId(own.loginId(3));
    String change = contract.register(own.member(4), Set.of(), Set.of());
    DensaiContract noMaster = another(bank, operator, number, "M", word);
    DensaiContract paper = another(bank, operator, number, "P", word);
    paper.issueMaster(own.member(5));
    return own.with(
        Map.of(
            "user",
            user,
            "account",
            account,
            "waiting",
            waiting,
            "draft",
            contract.draft(own.member(6), Set.of(), Set.of()),
            "change",
            change,
            "receipt",
            contract.receiptOf(waiting),
            "noMaster",
            noMaster.id(),
            "paper",
            paper.id()));
  }

  private static DensaiContract another(
      Papers bank, HttpClerk operator, String number, String letter, String word) {
    return DensaiContract.registered(bank, operator, letter + number.substring(1), word + "別会社");
  }

  /** A master with a card that was not handed over yet. */
  private Organisation withCard(int institution, HttpClerk operator, String sign, String word) {
    Papers bank = papers(institution);
    Organisation own = organisation(institution, bank.contracts().get(0), sign, word);
    HttpMember.register(bank, own.contract(), own.member(1));
    operator.open(bank.memberUrl() + "/staff/users/?search=" + own.loginId(1));
    operator.follow("staff/users/details").follow("kind=GRID_CARD");
    operator.submit("issue", Map.of());
    return own;
  }

  private void arrive(Organisation own) {
    List<Organisation> strangers =
        organisations.stream().filter(o -> !o.sign().equals(own.sign())).toList();
    VisitorRole role = VisitorRole.MASTER;
    for (HttpMember holder : members.getOrDefault(own.sign(), List.of())) {
      enter(role, own, strangers, holder);
      role = VisitorRole.GENERAL;
    }
  }

  private void staffArrive(int institution) {
    Organisation own =
        organisations.stream()
            .filter(o -> o.institution() == institution)
            .findFirst()
            .orElseThrow();
    List<Organisation> strangers =
        organisations.stream().filter(o -> o.institution() != institution).toList();
    for (String role : STAFF) {
      enter(VisitorRole.named(role), own, strangers, person(institution, role));
    }
  }

  private void enter(
      VisitorRole role, Organisation own, List<Organisation> strangers, HttpMember holder) {
    HttpClerk clerk = holder.loggedIn(papers(own.institution()));
    visitors.add(new Visitor(role, own, strangers, clerk, leaks));
    holders.add(holder);
  }

  /** Changes the database while the product is stopped, and brings everyone in again. */
  void restart(String... statements) {
    system.stop();
    system.execute(statements);
    system.start();
    for (int i = 0; i < visitors.size(); i++) {
      Visitor visitor = visitors.get(i);
      Papers papers = papers(visitor.organisation().institution());
      HttpClerk clerk =
          i < holders.size() ? holders.get(i).loggedIn(papers) : HttpClerk.without(papers);
      visitors.set(
          i,
          new Visitor(visitor.role(), visitor.organisation(), visitor.strangers(), clerk, leaks));
    }
  }

  private HttpMember person(int institution, String role) {
    return people.computeIfAbsent(
        institution + role, key -> HttpMember.ofStaff(papers(institution), role));
  }

  /** Another session of the same person, with the same certificate. */
  HttpClerk secondSession(int institution, String role) {
    return person(institution, role).loggedIn(papers(institution));
  }

  String staffPage(String page) {
    return system.papers().memberUrl() + "/staff/" + page;
  }

  Papers papers(int institution) {
    return Papers.read(system.data().resolve("demo.json"), institution);
  }

  List<Visitor> visitors() {
    return visitors;
  }

  List<Organisation> organisations() {
    return organisations;
  }

  /** One of each role of each organisation. */
  List<Visitor> oneOfEach() {
    Map<String, Visitor> all = new LinkedHashMap<>();
    visitors.forEach(visitor -> all.putIfAbsent(visitor.toString(), visitor));
    return List.copyOf(all.values());
  }

  /** Everyone of the first organisation of each kind, and who is nobody. */
  List<Visitor> ofEachKind() {
    Map<String, String> signs = new LinkedHashMap<>();
    organisations.forEach(one -> signs.putIfAbsent(one.kind(), one.sign()));
    return visitors.stream()
        .filter(visitor -> signs.containsValue(visitor.organisation().sign()))
        .toList();
  }

  /** What somebody was told who must not know, and what broke. */
  List<String> leaks() {
    return leaks;
  }

  Visitor visitor(VisitorRole role, Organisation of) {
    return visitors.stream()
        .filter(visitor -> visitor.role() == role && visitor.isOf(of))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    system.close();
  }
}
