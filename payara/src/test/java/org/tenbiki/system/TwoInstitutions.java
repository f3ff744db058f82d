package org.tenbiki.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running product with two institutions; the first has two member organisations, the second one.
 * Each has a master and general users, each institution its staff, all with certificate and
 * session.
 */
final class TwoInstitutions implements AutoCloseable {
  private static final String INSTITUTIONS =
      """
      [
        {"path": "/rokin/", "profile": "rokin", "name": "さくらろうきん",
         "staff": [{"role": "operator", "userId": "sakura11", "password": "staff0pw1"},
                   {"role": "approver", "userId": "sakura12", "password": "staff0pw2"},
                   {"role": "auditor", "userId": "sakura13", "password": "staff0pw3"}],
         "contracts": [{"contractNumber": "KA100001", "initialPassword": "abc123", "name": "会員秘密労働組合"},
                       {"contractNumber": "TA200002", "initialPassword": "abc123", "name": "他社秘密労働組合"}]},
        {"path": "/shinkin/", "profile": "rokin", "name": "かえで金庫",
         "staff": [{"role": "operator", "userId": "kaede21", "password": "staff0pw1"},
                   {"role": "approver", "userId": "kaede22", "password": "staff0pw2"},
                   {"role": "auditor", "userId": "kaede23", "password": "staff0pw3"}],
         "contracts": [{"contractNumber": "HI300003", "initialPassword": "abc123", "name": "他庫秘密労働組合"}]}
      ]
      """;

  private static final List<String> STAFF = List.of("operator", "approver", "auditor");
  private static final List<String> RIGHTS =
      List.of("VIEW_LISTS", "ENTER_RESULTS", "APPROVE_RESULTS");
  private static final Pattern ID = Pattern.compile("[?&]id=([0-9]+)");
  private static final Pattern RECEIPT = Pattern.compile("[?&]receipt=([0-9]+)");

  private final MicroSystem system = new MicroSystem();
  private final List<Visitor> visitors = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final Map<String, HttpMember> people = new HashMap<>();

  /** Of each organisation's master, by the organisation's sign. */
  private final Map<String, String> receipts = new HashMap<>();

  /** Of the visitors, in their order, all but the one who is nobody. */
  private final List<HttpMember> holders = new ArrayList<>();

  private final List<String> leaks = new CopyOnWriteArrayList<>();

  /** Starts the product on these papers and brings everyone in. */
  static TwoInstitutions started() {
    TwoInstitutions all = new TwoInstitutions();
    all.start();
    return all;
  }

  private void start() {
    system.useInstitutions(INSTITUTIONS);
    system.start();
    List<Organisation> bare =
        List.of(
            organisation(0, 0, "kaiin", "会員秘密"),
            organisation(0, 1, "tasha", "他社秘密"),
            organisation(1, 0, "takin", "他庫秘密"));
    List<Map<VisitorRole, HttpClerk>> staff = List.of(staff(0), staff(1));
    List<HttpMember> masters = bare.stream().map(this::master).toList();
    List<List<HttpMember>> generals = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      generals.add(generals(bare.get(i), masters.get(i), i == 0 ? RIGHTS : List.of()));
      organisations.add(bare.get(i).with(ids(bare.get(i), staff.get(bare.get(i).institution()))));
    }
    for (int i = 0; i < bare.size(); i++) {
      Organisation own = organisations.get(i);
      arrive(VisitorRole.MASTER, own, masters.get(i));
      generals.get(i).forEach(general -> arrive(VisitorRole.GENERAL, own, general));
    }
    for (int i = 0; i < staff.size(); i++) {
      int institution = i;
      Organisation own =
          organisations.stream()
              .filter(o -> o.institution() == institution)
              .findFirst()
              .orElseThrow();
      List<Organisation> strangers =
          organisations.stream().filter(o -> o.institution() != institution).toList();
      staff
          .get(i)
          .forEach(
              (role, clerk) -> {
                visitors.add(new Visitor(role, own, strangers, clerk, leaks));
                holders.add(person(institution, nameOf(role)));
              });
    }
    visitors.add(
        new Visitor(
            VisitorRole.ANONYMOUS,
            organisations.get(0),
            organisations,
            HttpClerk.without(papers(0)),
            leaks));
  }

  private Organisation organisation(int institution, int contract, String sign, String word) {
    return new Organisation(
        institution, papers(institution).contracts().get(contract), sign, word, Map.of());
  }

  private void arrive(VisitorRole role, Organisation own, HttpMember holder) {
    List<Organisation> strangers =
        organisations.stream().filter(o -> !o.sign().equals(own.sign())).toList();
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

  private static String nameOf(VisitorRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private Map<VisitorRole, HttpClerk> staff(int institution) {
    Map<VisitorRole, HttpClerk> all = new LinkedHashMap<>();
    for (String role : STAFF) {
      all.put(
          VisitorRole.valueOf(role.toUpperCase(Locale.ROOT)),
          person(institution, role).loggedIn(papers(institution)));
    }
    return all;
  }

  private HttpMember person(int institution, String role) {
    return people.computeIfAbsent(
        institution + role, key -> HttpMember.ofStaff(papers(institution), role));
  }

  /** Another session of the same person, with the same certificate. */
  HttpClerk secondSession(int institution, String role) {
    return person(institution, role).loggedIn(papers(institution));
  }

  private HttpMember master(Organisation of) {
    return HttpMember.register(papers(of.institution()), of.contract(), of.member(1));
  }

  /** One without rights, and one with each of these. */
  private List<HttpMember> generals(Organisation of, HttpMember holder, List<String> rights) {
    Papers papers = papers(of.institution());
    HttpClerk master = holder.loggedIn(papers);
    List<HttpMember> all = new ArrayList<>();
    for (int number = 0; number <= rights.size(); number++) {
      Member member = of.member(number + 2);
      master.open(system.papers().memberUrl() + "/member/users/new");
      Map<String, String> fields = new HashMap<>();
      fields.put("loginId", member.userId());
      fields.put("password", member.password());
      fields.put("passwordAgain", member.password());
      fields.put("name", member.name());
      fields.put("mail", member.mail());
      fields.put("mailAgain", member.mail());
      if (number > 0) {
        fields.put("rights", rights.get(number - 1));
      }
      master.submitAsShown("register", fields);
      receipts.put(of.sign(), group(RECEIPT, master.address().toString()));
      all.add(HttpMember.issue(papers, member.userId(), member.password()));
    }
    return all;
  }

  /**
   * What the organisation owns, as its institution's staff see it, and what they prepare for it.
   */
  private Map<String, String> ids(Organisation of, Map<VisitorRole, HttpClerk> staff) {
    HttpClerk operator = Objects.requireNonNull(staff.get(VisitorRole.OPERATOR));
    Map<String, String> ids = new HashMap<>();
    ids.put(
        "contract",
        first(operator, "contracts/?search=" + of.contract().number(), "contracts/details"));
    ids.put("master", first(operator, "users/?search=" + of.loginId(1), "users/details"));
    ids.put("user", first(operator, "users/?search=" + of.loginId(2), "users/details"));
    operator.open(staffPage("users/details?id=" + ids.get("user")));
    Matcher certificate = Pattern.compile("certificate=([0-9]+)").matcher(operator.page().text());
    if (certificate.find()) {
      ids.put("certificate", certificate.group(1));
    }
    ids.put("receipt", Objects.requireNonNull(receipts.get(of.sign())));
    ids.put("mail", first(operator, "mails/", "mails/details"));
    operator.open(staffPage("notices/new"));
    operator.submitAsShown(
        "publish",
        Map.of(
            "title",
            of.word() + "のお知らせ",
            "body",
            "<p>" + of.word() + "</p>",
            "kind",
            "",
            "contractNumber",
            of.contract().number(),
            "importance",
            "NORMAL"));
    ids.put("notice", id(operator.address().toString()));
    operator.open(staffPage("users/login-id?id=" + ids.get("user")));
    operator.submit("change", Map.of("loginId", of.loginId(999), "note", of.word() + "の事情"));
    ids.put("request", id(operator.address().toString()));
    return ids;
  }

  private String first(HttpClerk staff, String list, String link) {
    staff.open(staffPage(list));
    Matcher found =
        Pattern.compile("href=\"([^\"]*" + link + "[^\"]*)\"").matcher(staff.page().text());
    if (!found.find()) {
      throw new IllegalStateException("no " + link + " at " + list + ": " + staff.page().text());
    }
    return id(found.group(1));
  }

  private static String id(String address) {
    return group(ID, address);
  }

  private static String group(Pattern wanted, String address) {
    Matcher found = wanted.matcher(address);
    if (!found.find()) {
      throw new IllegalStateException("no " + wanted + " in " + address);
    }
    return found.group(1);
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
