package org.tenbiki.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A program in a process group of its own, so that it and everything it started can be ended
 * together, and nothing else. Whatever still runs when this JVM ends is killed.
 */
final class ProcessGroup {
  private static final Set<ProcessGroup> STARTED = ConcurrentHashMap.newKeySet();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(ProcessGroup::kill), "end-children"));
  }

  private final Process leader;

  private ProcessGroup(Process leader) {
    this.leader = leader;
  }

  static ProcessGroup start(Path output, Map<String, String> environment, List<String> words) {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    try {
      ProcessGroup group = new ProcessGroup(builder.start());
      STARTED.add(group);
      return group;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return leader.isAlive();
  }

  int exit() {
    return leader.exitValue();
  }

  /** Of the leader and everything that it started and that still runs. */
  List<Long> pids() {
    return Stream.concat(Stream.of(leader.toHandle()), leader.descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  /** As Ctrl-C or a service manager would: the leader is asked, and given time. */
  void terminate() {
    leader.destroy();
    if (!Await.until(PATIENCE, () -> members().isEmpty())) {
      kill();
      throw new IllegalStateException("still alive " + PATIENCE + " after being asked to end");
    }
  }

  /** {@code kill -9} of the whole group: nobody gets a chance to tidy up. */
  void kill() {
    Command.attempt(Map.of(), "kill", "-KILL", "--", "-" + leader.pid());
    Await.until(PATIENCE, () -> members().isEmpty());
  }

  /** Commands of the group's living processes. */
  List<String> members() {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+"))
          .map(this::memberAt)
          .filter(command -> !command.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A killed program's first thread may be gone while others still hold its sockets. */
  private static long threads(Path process) throws IOException {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      return tasks.count();
    }
  }

  /** Source: proc(5), /proc/pid/stat: the state is field 3, the process group field 5. */
  private String memberAt(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      String command = stat.substring(stat.indexOf('('), stat.lastIndexOf(')') + 1);
      String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      boolean member = Long.parseLong(rest[2]) == leader.pid();
      return member && !(rest[0].equals("Z") && threads(process) <= 1) ? command : "";
    } catch (IOException gone) {
      return "";
    }
  }

  /** Resident memory of the largest member, in bytes. */
  long residentBytes() {
    return Command.run("ps", "-o", "rss=", "-g", Long.toString(leader.pid()))
        .lines()
        .mapToLong(line -> Long.parseLong(line.strip()) * 1024)
        .max()
        .orElse(0);
  }
}
