package org.signalbox.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kills {@link KillWork} at random moments, starts it again over what it left, and compares what it
 * finds with what it had told as done: a change that was told is there, one that was under way is
 * there whole or not at all.
 */
final class KillRounds {
  private static final long LONGEST_DELAY_MS = 150;
  private static final int MOST_STEPS = 12;

  /** Sentences at a start that mean damage, not repair. */
  private static final List<String> DAMAGE =
      List.of(
          "SB-SETTINGS-01",
          "SB-SETTINGS-02",
          "SB-SETTINGS-05",
          "SB-HISTORY-14",
          "SB-LANGUAGE-77",
          "SB-APP-05");

  private final Path folder;
  private final SplittableRandom random;
  private final Map<String, String> kept = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> losses = new ArrayList<>();
  private String underWay = "";

  KillRounds(Path folder, long seed) {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
  }

  /**
   * @param args how many rounds, the seed, an empty folder
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    KillRounds rounds = new KillRounds(Path.of(args[2]), Long.parseLong(args[1]));
    int many = Integer.parseInt(args[0]);
    for (int i = 1; i <= many; i++) {
      int before = rounds.losses.size();
      System.out.printf("%3d  %s%n", i, rounds.next());
      rounds.losses.stream().skip(before).forEach(loss -> System.out.println("LOST " + loss));
      System.out.flush();
    }
    rounds.counts.forEach((what, times) -> System.out.printf("%-40s %5d%n", what, times));
    System.out.printf("%-40s %5d%n", "lost", rounds.losses.size());
    System.exit(rounds.losses.isEmpty() ? 0 : 1);
  }

  List<String> losses() {
    return List.copyOf(losses);
  }

  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** One start, a check of what it found, some changes and a kill. */
  String next() throws IOException, InterruptedException {
    Process work = start();
    Map<String, String> found = new TreeMap<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(work.getInputStream(), StandardCharsets.UTF_8))) {
      started(lines, found, said);
      check(found, said);
      int steps = random.nextInt(MOST_STEPS);
      for (int i = 0; i < steps; i++) {
        note(lines.readLine());
      }
      work.waitFor(random.nextLong(LONGEST_DELAY_MS), TimeUnit.MILLISECONDS);
      // The streams stay open, which the process's own method would close.
      work.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        note(line);
      }
      work.waitFor();
    }
    String during = underWay.isEmpty() ? "between changes" : "during " + underWay;
    count("killed " + during.split("[- ]\\S*$|-")[0]);
    return during + (said.isEmpty() ? "" : "; the start had said " + said);
  }

  private Process start() throws IOException {
    Path home = folder.resolve("home");
    Path out = Files.createDirectories(folder.resolve("out"));
    Path models = Installed.ROOT.resolve("src/test/resources/language/import");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dsignalbox.root=" + Installed.ROOT,
            "-cp",
            classPath()));
    String archive = System.getProperty("kill.archive", "");
    if (!archive.isEmpty()) {
      command.add(1, "-XX:SharedArchiveFile=" + archive);
    }
    command.add(KillWork.class.getName());
    for (Object argument : new Object[] {home, out, models, random.nextInt(1 << 20)}) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
  }

  /** As whoever loaded this class finds classes: test runners have loaders of their own. */
  private static String classPath() {
    return KillRounds.class.getClassLoader() instanceof URLClassLoader own
        ? Stream.of(own.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private void started(BufferedReader lines, Map<String, String> found, List<String> said)
      throws IOException {
    for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IOException("no start: " + Files.readString(folder.resolve("errors.txt")));
      }
      String[] words = line.split(" ", 3);
      if (words[0].equals("mended")) {
        said.add(words[1]);
        count("start said " + words[1]);
      } else {
        found.put(words[1], words[2]);
      }
    }
  }

  private void check(Map<String, String> found, List<String> said) {
    said.stream().filter(DAMAGE::contains).forEach(code -> losses.add("damage: " + code));
    expect("integrity", "ok", found.remove("integrity"));
    expect("leftovers", "0", found.remove("leftovers"));
    String[] during = underWay.isEmpty() ? new String[] {"", ""} : underWay.split(" ");
    if (kept.isEmpty() && underWay.isEmpty()) {
      kept.putAll(found);
    }
    var all = new TreeMap<>(found);
    kept.forEach((key, value) -> all.putIfAbsent(key, "none"));
    for (var each : all.entrySet()) {
      String key = each.getKey();
      String before = kept.getOrDefault(key, "none");
      boolean raced =
          key.startsWith("race-") && before.equals("none") && during[0].equals("race-?");
      boolean between = key.equals(during[0]) && each.getValue().equals(during[1]);
      if (!raced && !between) {
        expect(key, before, each.getValue());
      }
      kept.put(key, each.getValue());
    }
    underWay = "";
  }

  private void expect(String key, String wanted, @Nullable String found) {
    if (!wanted.equals(found)) {
      losses.add(key + " was " + wanted + " and is " + found + " after a kill during " + underWay);
    }
  }

  private void note(@Nullable String line) throws IOException {
    String[] words = Objects.requireNonNullElse(line, "ended").split(" ", 2);
    switch (words[0]) {
      case "try" -> underWay = words[1];
      case "done" -> {
        String[] change = words[1].split(" ");
        kept.put(change[0], change[1]);
        count("done " + change[0].replaceAll("-.*", ""));
        underWay = "";
      }
      case "mended" -> count("said meanwhile " + words[1]);
      default ->
          throw new IOException(line + ": " + Files.readString(folder.resolve("errors.txt")));
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
