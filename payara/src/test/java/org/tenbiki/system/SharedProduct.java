package org.tenbiki.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running product for all tests that stop nothing and change nothing that concerns everyone.
 * Each works on contracts and users of its own; only the certificates of staff are shared.
 */
final class SharedProduct {
  /** As long as the profile allows. */
  static final String LONG_NAME = "全国総合物流運輸倉庫関連産業職員労働組合連合会東日本地方本部".repeat(2);

  /** As long as the profile allows. */
  static final String LONG_BRANCH = "東京中央営業部第二営業課法人担当".repeat(3).substring(0, 40);

  private static final String INITIAL_PASSWORD = "abc123";

  private final SystemUnderTest system = new MicroSystem();
  private final Map<String, HttpMember> staff = new HashMap<>();
  private final AtomicInteger lastContract = new AtomicInteger();
  private final AtomicInteger lastMember = new AtomicInteger();
  private final Papers papers;

  private SharedProduct() {
    system.start();
    papers = system.papers();
  }

  Papers papers() {
    return papers;
  }

  /** The institution of the demo at that path. */
  Papers papersOf(String path) {
    return Papers.read(system.data().resolve("demo.json"), path);
  }

  /** A contract of the first institution that nobody else uses. */
  Papers.Contract contract() {
    return contract(papers);
  }

  /** The same with names as long as the profile allows. */
  Papers.Contract contractWithLongTexts() {
    return contractWithLongTexts(papers);
  }

  /** The same of another institution; all profiles allow as much. */
  Papers.Contract contractWithLongTexts(Papers of) {
    return contract(of, LONG_NAME, LONG_BRANCH);
  }

  /** A contract that nobody else uses. */
  Papers.Contract contract(Papers of) {
    return contract(of, "共同試験労働組合", "本店");
  }

  private Papers.Contract contract(Papers of, String name, String branch) {
    Papers.Contract contract =
        new Papers.Contract(
            "SH%06d".formatted(lastContract.incrementAndGet()), INITIAL_PASSWORD, name);
    HttpClerk clerk = staffOf(of, "operator").loggedIn(of);
    clerk.open(of.memberUrl() + "/staff/contracts/new");
    clerk.submit(
        "register",
        Map.of(
            "number",
            contract.number(),
            "name",
            contract.name(),
            "branch",
            branch,
            "initialPassword",
            INITIAL_PASSWORD,
            "initialPasswordAgain",
            INITIAL_PASSWORD));
    if (!clerk.page().text().contains("DC584144")) {
      throw new IllegalStateException("not registered: " + clerk.page().text());
    }
    return contract;
  }

  /** Somebody who is not registered yet. */
  Member somebody() {
    return Member.numbered(lastMember.incrementAndGet());
  }

  /** The master of a contract of its own, with a certificate. */
  HttpMember master() {
    return HttpMember.register(papers, contract(), somebody());
  }

  /** The same with texts as long as the profile allows. */
  HttpMember masterWithLongTexts() {
    return HttpMember.register(
        papers, contractWithLongTexts(), somebody().withLongTexts().withLongUserId());
  }

  /** The first member of staff in that role, with the one certificate that all tests share. */
  HttpMember staff(String role) {
    return staffOf(papers, role);
  }

  /** The same of another institution. */
  HttpMember staffOf(Papers of, String role) {
    return staff.computeIfAbsent(of.path() + role, key -> HttpMember.ofStaff(of, role));
  }

  /** The same at the console, in a session of its own. */
  HttpStaff console(String role) {
    return consoleOf(papers, role);
  }

  /** The same of another institution. */
  HttpStaff consoleOf(Papers of, String role) {
    return new HttpStaff(of, staffOf(of, role), () -> consoleOf(of, "approver"));
  }

  /**
   * For a walk that would start a product: this one runs already and goes on. Its contracts are the
   * walk's own.
   */
  SystemUnderTest asSystem() {
    return new Running();
  }

  private final class Running implements SystemUnderTest {
    private final Papers own = papers.withContracts(List.of(contract(), contract(), contract()));

    @Override
    public void start(Duration clockOffset) {
      if (!clockOffset.isZero()) {
        throw new IllegalArgumentException("all share the real time, not " + clockOffset);
      }
    }

    @Override
    public void stop() {
      throw new IllegalStateException("others still need it");
    }

    @Override
    public void kill() {
      stop();
    }

    @Override
    public Papers papers() {
      return own;
    }

    @Override
    public Path data() {
      return system.data();
    }

    @Override
    public void close() {
      // goes on for the others
    }
  }

  /**
   * Gives the product to whoever names it among its parameters. It ends with the process, because
   * nobody knows which test is the last.
   */
  static final class Starter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SharedProduct.class;
    }

    @Override
    public SharedProduct resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Holder.PRODUCT;
    }
  }

  private static final class Holder {
    static final SharedProduct PRODUCT = started();

    private static SharedProduct started() {
      SharedProduct product = new SharedProduct();
      Runtime.getRuntime().addShutdownHook(new Thread(product.system::close));
      return product;
    }
  }
}
