package org.signalbox.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.signalbox.engine.Ticker;
import org.signalbox.task.ProblemException;

/**
 * How long a start takes until there is something to look at: the app until its first sample is
 * routed and drawn, beside JavaFX's own hello window, each with and without an AOT cache, in turn.
 * Each start is a process of its own that draws, tells and ends.
 *
 * @param java how to start one
 * @param screen options of the screen to open on; empty for the usual one
 * @param scratch an empty folder for caches and for what the app keeps
 */
public record StartBench(JavaStart java, List<String> screen, Path scratch, Ticker ticker) {
  private static final String FIRST_CONTENT = "first-content";
  private static final String ALL_SCREENS = "all-screens";
  private static final String RESIDENT = "resident ";
  private static final String WALK = "-Dsignalbox.walk=true";

  /** What is started. Named, since nothing may import the room {@code app}. */
  public enum Subject {
    HELLO("org.signalbox.app.HelloWindow"),
    APP("org.signalbox.app.Main");

    private final String main;

    Subject(String main) {
      this.main = main;
    }

    String main() {
      return main;
    }
  }

  /** One way to start. */
  public enum Case {
    HELLO(Subject.HELLO),
    HELLO_CACHED(Subject.HELLO),
    APP(Subject.APP),
    APP_CACHED(Subject.APP);

    private final Subject subject;

    Case(Subject subject) {
      this.subject = subject;
    }

    boolean cached() {
      return this == HELLO_CACHED || this == APP_CACHED;
    }
  }

  /**
   * One start.
   *
   * @param millis from starting the process until its first content was drawn
   * @param first resident bytes then, where told
   * @param all resident bytes after all screens, where told
   */
  record Start(double millis, OptionalLong first, OptionalLong all) {}

  /**
   * Medians over the rounds.
   *
   * @param millis until first content
   * @param ratio of the app's time to the hello window's in the same round, both with a cache
   * @param firstBytes resident in the app with its cache at first content
   * @param allBytes the same after all screens, before a model is loaded
   */
  public record Figures(Map<Case, Double> millis, double ratio, long firstBytes, long allBytes) {}

  /**
   * Trains the caches that are missing, starts each case once unmeasured, then measures.
   *
   * @throws ProblemException when a start ends before its first content
   */
  public Figures run(int rounds) throws IOException {
    Map<Subject, Path> caches = caches();
    Map<Case, List<Start>> starts = new EnumMap<>(Case.class);
    List<Case> cases = List.of(Case.values());
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < cases.size(); i++) {
        Case one = cases.get(Math.floorMod(i + round, cases.size()));
        Start start = start(one, caches);
        if (round >= 0) {
          starts.computeIfAbsent(one, _ -> new ArrayList<>()).add(start);
        }
      }
    }
    return figures(starts, rounds);
  }

  private Map<Subject, Path> caches() throws IOException {
    Map<Subject, Path> caches = new EnumMap<>(Subject.class);
    java.cache().ifPresent(shipped -> caches.put(Subject.APP, shipped));
    for (Subject subject : Subject.values()) {
      if (!caches.containsKey(subject)) {
        Path cache = scratch.resolve(subject.name() + ".aot");
        start(subject, "-XX:AOTCacheOutput=" + cache);
        caches.put(subject, cache);
      }
    }
    return caches;
  }

  private Start start(Case one, Map<Subject, Path> caches) throws IOException {
    return one.cached()
        ? start(one.subject, "-XX:AOTCache=" + caches.get(one.subject))
        : start(one.subject);
  }

  private Start start(Subject subject, String... more) throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    options.add(WALK);
    options.addAll(screen);
    ProcessBuilder builder =
        new ProcessBuilder(java.command(subject.main(), options))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("SIGNALBOX_HOME", scratch.resolve("home").toString());
    long begin = ticker.nanos();
    Process process = builder.start();
    try (BufferedReader told = process.inputReader()) {
      return follow(told, begin, subject);
    } finally {
      process.destroy();
    }
  }

  /** Reads to the end, since a cache is written after the last line. */
  private Start follow(BufferedReader told, long begin, Subject subject) throws IOException {
    double millis = Double.NaN;
    long[] resident = {-1, -1};
    int at = 0;
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.equals(FIRST_CONTENT)) {
        millis = (ticker.nanos() - begin) / 1e6;
      } else if (line.equals(ALL_SCREENS)) {
        at = 1;
      } else if (line.startsWith(RESIDENT)) {
        resident[at] = Long.parseLong(line.substring(RESIDENT.length()));
      }
    }
    if (Double.isNaN(millis)) {
      throw ProblemException.of("SB-LAB-30", subject.main());
    }
    return new Start(millis, known(resident[0]), known(resident[1]));
  }

  private static OptionalLong known(long bytes) {
    return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  private static Figures figures(Map<Case, List<Start>> starts, int rounds) {
    Map<Case, Double> millis = new EnumMap<>(Case.class);
    starts.forEach(
        (one, all) -> millis.put(one, median(all.stream().mapToDouble(Start::millis).toArray())));
    List<Start> app = starts.getOrDefault(Case.APP_CACHED, List.of());
    List<Start> hello = starts.getOrDefault(Case.HELLO_CACHED, List.of());
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> app.get(i).millis() / hello.get(i).millis());
    return new Figures(
        millis,
        median(ratios),
        (long) median(app.stream().mapToDouble(start -> start.first().orElse(0)).toArray()),
        (long) median(app.stream().mapToDouble(start -> start.all().orElse(0)).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
