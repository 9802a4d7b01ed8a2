package org.signalbox.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.engine.Ticker;
import org.signalbox.task.ProblemException;

/**
 * How long a start takes until the app's first content, beside JavaFX's own hello window, each with
 * and without an AOT cache, in turn; and until the first sample is routed. Each start is a process
 * of its own that draws, tells and ends.
 *
 * <p>First content is the app's first own frame that one can act upon: the screens to turn to, the
 * place that a task is dropped on or typed into, the state of the task that is about to open;
 * clicks on them are answered. It is no picture of a window, and it moves no more when the rest
 * comes.
 *
 * @param java how to start one
 * @param screen options of the screen to open on; empty for the usual one
 * @param scratch an empty folder for caches and for what the app keeps
 */
public record StartBench(JavaStart java, List<String> screen, Path scratch, Ticker ticker) {
  private static final String FIRST_CONTENT = "first-content";
  private static final String ROUTED = "routed";
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
   * @param routed until the first sample was routed and drawn; NaN for hello
   * @param resident bytes then; 0 where not told
   * @param all resident bytes after all screens; 0 where not told
   */
  record Start(double millis, double routed, long resident, long all) {}

  /**
   * Medians over the rounds.
   *
   * @param millis until first content
   * @param routed until the app's first sample was routed and drawn, for the app's cases
   * @param ratio of the app's first content to the hello window's in the same round, both with a
   *     cache
   * @param routedBytes resident in the app with its cache once the first sample is routed
   * @param allBytes the same after all screens, before a model is loaded
   */
  public record Figures(
      Map<Case, Double> millis,
      Map<Case, Double> routed,
      double ratio,
      long routedBytes,
      long allBytes) {}

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
        if (subject == Subject.APP) {
          // What the app reads of an earlier session belongs to a usual start.
          start(subject);
        }
        List<String> training = new ArrayList<>(JavaStart.TRAINING);
        training.add("-XX:AOTCacheOutput=" + cache);
        start(subject, training.toArray(String[]::new));
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
      // What a process still holds at its end would slow the next start.
      process.onExit().join();
    }
  }

  /** Reads to the end, since a cache is written after the last line. */
  private Start follow(BufferedReader told, long begin, Subject subject) throws IOException {
    Map<String, Double> passed = new HashMap<>();
    Map<String, Long> resident = new HashMap<>();
    String mark = "";
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.startsWith(RESIDENT)) {
        resident.put(mark, Long.parseLong(line.substring(RESIDENT.length())));
      } else {
        mark = line;
        passed.put(mark, (ticker.nanos() - begin) / 1e6);
      }
    }
    if (!passed.containsKey(FIRST_CONTENT)) {
      throw ProblemException.of("SB-LAB-30", subject.main());
    }
    return new Start(
        passed.get(FIRST_CONTENT),
        passed.getOrDefault(ROUTED, Double.NaN),
        resident.getOrDefault(ROUTED, 0L),
        resident.getOrDefault(ALL_SCREENS, 0L));
  }

  private static Figures figures(Map<Case, List<Start>> starts, int rounds) {
    Map<Case, Double> millis = new EnumMap<>(Case.class);
    starts.forEach(
        (one, all) -> millis.put(one, median(all.stream().mapToDouble(Start::millis).toArray())));
    Map<Case, Double> routed = new EnumMap<>(Case.class);
    for (Case one : List.of(Case.APP, Case.APP_CACHED)) {
      List<Start> all = starts.getOrDefault(one, List.of());
      routed.put(one, median(all.stream().mapToDouble(Start::routed).toArray()));
    }
    List<Start> app = starts.getOrDefault(Case.APP_CACHED, List.of());
    List<Start> hello = starts.getOrDefault(Case.HELLO_CACHED, List.of());
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> app.get(i).millis() / hello.get(i).millis());
    return new Figures(
        millis,
        routed,
        median(ratios),
        (long) median(app.stream().mapToDouble(Start::resident).toArray()),
        (long) median(app.stream().mapToDouble(Start::all).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
