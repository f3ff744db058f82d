package org.tenbiki.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The figures of docs/performance.md, measured against the product as {@code ./run} starts it, by
 * clerks that do over HTTPS what a browser would do. {@code payara/benchmark} runs it.
 */
final class Benchmark {
  private static final int THREADS = 8;
  private static final String CLERKS = ", " + THREADS + " clerks";
  private static final int MEMBERS = 60;
  private static final int LOG_INS = 600;
  private static final int GUESSES = 5;
  private static final double NANOS = 1e9;

  private final MicroSystem system = new MicroSystem();
  private final List<String> table = new ArrayList<>();

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    Benchmark benchmark = new Benchmark();
    try {
      benchmark.run();
    } finally {
      benchmark.system.close();
    }
    System.out.println("| what | measured |\n|---|---|");
    benchmark.table.forEach(System.out::println);
  }

  private void run() throws Exception {
    row("from ./run to the first page, no data yet", seconds(() -> system.start()), "s");
    row("resident memory at the first page", residentMegabytes(), "MB");
    system.stop();
    row("from ./run to the first page, data kept", seconds(() -> system.start()), "s");
    Papers papers = system.papers();
    List<Papers.Contract> contracts = contracts(papers);
    double register =
        seconds(
            () ->
                parallel(
                    MEMBERS,
                    i -> HttpMember.registerOnly(papers, contracts.get(i), Member.numbered(i))));
    row("registrations per second" + CLERKS, MEMBERS / register, "");
    List<HttpMember> members = new ArrayList<>();
    double issue = seconds(() -> members.addAll(parallel(MEMBERS, i -> issue(papers, i))));
    row("certificates per second, from ユーザー認証 to the file" + CLERKS, MEMBERS / issue, "");
    double logIns =
        seconds(() -> parallel(LOG_INS, i -> members.get(i % MEMBERS).loggedIn(papers).page()));
    row("log-ins with certificate and password per second" + CLERKS, LOG_INS / logIns, "");
    guesses(papers, members);
    row("resident memory after all this", residentMegabytes(), "MB");
  }

  private static HttpMember issue(Papers papers, int number) {
    Member member = Member.numbered(number);
    return HttpMember.issue(papers, member.userId(), member.password());
  }

  /** Wrong passwords one after the other: users that exist and users that do not. */
  private void guesses(Papers papers, List<HttpMember> members) {
    List<Double> known = new ArrayList<>();
    List<Double> unknown = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      for (int guess = 0; guess < GUESSES; guess++) {
        known.add(guess(papers, members.get(i).userId()));
        unknown.add(guess(papers, "nobody%03d".formatted(i)));
      }
    }
    row("wrong password, user exists, median", median(known), "ms");
    row("wrong password, user does not exist, median", median(unknown), "ms");
  }

  private static double guess(Papers papers, String userId) {
    HttpClerk clerk = HttpClerk.without(papers);
    clerk.open(papers.entry() + "certificate/authentication");
    double seconds =
        seconds(
            () -> clerk.submit("authenticate", Map.of("loginId", userId, "password", "wr0ngpass")));
    return seconds * 1000;
  }

  private static double median(List<Double> samples) {
    return samples.stream().sorted().skip(samples.size() / 2).findFirst().orElseThrow();
  }

  /** The demo's own papers are few: a member of staff registers more. */
  private static List<Papers.Contract> contracts(Papers papers) {
    Papers.Staff operator = Optional.ofNullable(papers.staff().get("operator")).orElseThrow();
    HttpClerk staff =
        HttpMember.issue(papers, operator.userId(), operator.password()).loggedIn(papers);
    return IntStream.range(0, MEMBERS)
        .mapToObj(
            i -> {
              Papers.Contract contract =
                  new Papers.Contract("BENCH%03d".formatted(i), "abc123", "計測労働組合");
              staff.open(papers.memberUrl() + "/staff/contracts/new");
              staff.submit(
                  "register",
                  Map.of(
                      "number", contract.number(),
                      "name", contract.name(),
                      "branch", "本店",
                      "initialPassword", contract.initialPassword(),
                      "initialPasswordAgain", contract.initialPassword()));
              return contract;
            })
        .toList();
  }

  private interface Work<T> {
    T run(int index) throws Exception;
  }

  private static <T> List<T> parallel(int count, Work<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> all =
          IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> work.run(i)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(all)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }

  private double residentMegabytes() throws IOException {
    long kilobytes = 0;
    for (long process : system.group().pids()) {
      Path status = Path.of("/proc/" + process + "/status");
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          kilobytes = Math.max(kilobytes, Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    }
    return kilobytes / 1024.0;
  }

  private void row(String what, double value, String unit) {
    table.add("| %s | %.1f %s |".formatted(what, value, unit));
    System.err.println(table.get(table.size() - 1));
  }
}
