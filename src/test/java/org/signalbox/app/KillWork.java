package org.signalbox.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.signalbox.cli.Face;
import org.signalbox.cli.Terminal;
import org.signalbox.history.RaceFilter;
import org.signalbox.settings.BetStore;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.KeptBet;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.KeptTask;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.UserFolder;
import org.signalbox.settings.Welcome;
import org.signalbox.settings.Workspace;
import org.signalbox.settings.WorkspaceStore;
import org.signalbox.task.Problem;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/**
 * A process to be killed: says what it put right at its start and what it found, then changes all
 * that is kept, without end, telling of each change before and after. A change is {@code KEY
 * VALUE}.
 */
final class KillWork {
  private static final int SIGNATURES = 4;

  private final Path out;
  private final Path models;
  private final UserFolder user;
  private final Wiring wiring;
  private final SplittableRandom random;
  private final WorkspaceStore workspace;

  private KillWork(Path home, Path out, Path models, long seed) {
    this.out = out;
    this.models = models;
    Map<String, String> environment = Map.of("SIGNALBOX_HOME", home.toString());
    this.user = Wiring.userFolder(environment);
    this.wiring =
        new Wiring(
            new Home(Installed.ROOT),
            new Words(Locale.ENGLISH, Words.Missing.FAILS),
            environment,
            KillWork::mended);
    this.random = new SplittableRandom(seed);
    this.workspace = new WorkspaceStore(user);
  }

  /**
   * @param args the user's folder, a folder for saved files, one with GGUF files, a seed, and how
   *     many changes to make where there is an end
   */
  public static void main(String[] args) throws IOException {
    KillWork work =
        new KillWork(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Long.parseLong(args[3]));
    Mending.of(work.user).forEach(KillWork::mended);
    new KillFindings(work.wiring, work.user, work.out).all().forEach(KillWork::found);
    work.workspace.load();
    say("ready");
    long steps = args.length > 4 ? Long.parseLong(args[4]) : Long.MAX_VALUE;
    for (long i = 0; i < steps; i++) {
      work.step();
    }
  }

  private static void found(String key, String value) {
    say("found " + key + " " + value);
  }

  private static void mended(Problem problem) {
    say("mended " + problem.code());
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private static void change(String key, String value, Change change) throws IOException {
    say("try " + key + " " + value);
    change.make();
    say("done " + key + " " + value);
  }

  private void step() throws IOException {
    String number = Integer.toString(random.nextInt(50, 300));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> race();
      case 3 -> change("settings", number, () -> settings(Integer.parseInt(number)));
      case 4 -> change("workspace", number, () -> workspace(number));
      case 5 -> {
        String signature = "%016x".formatted(random.nextInt(SIGNATURES));
        change("correction-" + signature, number, () -> correction(signature, number));
      }
      case 6 -> change("bet", number, () -> bet(number));
      case 7 -> model();
      case 8 -> saved(".signalbox", file -> run("session", "save", file));
      default -> writing();
    }
  }

  private void race() throws IOException {
    say("try race-? ENDED-2");
    run("race", Installed.sample("nile.csv"), "--engines", "theta,seasonal-naive");
    long id = wiring.history().list(RaceFilter.newest(1)).getFirst().id();
    say("done race-" + id + " ENDED-2");
  }

  private void settings(int zoom) {
    SettingsStore store = new SettingsStore(user);
    Settings before = store.load().settings();
    require(store.change(before, before.withZoomPercent(zoom)).isEmpty(), "settings");
  }

  private void workspace(String number) {
    KeptTask task = new KeptTask(KeptTask.Kind.PASTED, "a,b\n1," + number + "\n", "", "{}");
    Workspace left =
        new Workspace(
            Workspace.Open.NEWEST, List.of(task), Optional.empty(), "LAB", 0.5, Welcome.SEEN);
    require(workspace.save(left).isEmpty(), "workspace");
  }

  private void correction(String signature, String target) throws IOException {
    new CorrectionStore(user).keep(new KeptCorrection(signature, "a table", "", target, "", ""));
  }

  private void bet(String guess) throws IOException {
    new BetStore(user)
        .keep(
            new KeptBet(
                "ada", "tie", List.of(), List.of(Double.parseDouble(guess)), Optional.empty()));
  }

  /** Imports a model, over an earlier one where there is one, or removes it. */
  private void model() throws IOException {
    String name = random.nextBoolean() ? "llama" : "gemma3";
    boolean there = wiring.models().models().models().stream().anyMatch(m -> m.name().equals(name));
    if (there && random.nextInt(3) == 0) {
      change("model-" + name, "none", () -> run("models", "remove", name));
    } else {
      String file = models.resolve(name + ".gguf").toString();
      change("model-" + name, "whole", () -> run("models", "import", file));
    }
  }

  private void writing() throws IOException {
    String iris = Installed.sample("penguins.csv");
    switch (random.nextInt(3)) {
      case 0 ->
          saved(
              ".sbx",
              file ->
                  run(
                      "predict",
                      iris,
                      "--test",
                      iris,
                      "--target",
                      "species",
                      "--engine",
                      "random-forest",
                      "--save-model",
                      file,
                      "--out",
                      out + "/predicted.xlsx"));
      case 1 -> saved(".csv", file -> run("history", "export", file));
      default ->
          saved(
              ".csv",
              file ->
                  run("forecast", Installed.sample("nile.csv"), "--horizon", "12", "--out", file));
    }
  }

  @FunctionalInterface
  private interface Saving {
    void to(String file);
  }

  private void saved(String ending, Saving saving) throws IOException {
    String name = "saved" + random.nextInt(2) + ending;
    if (ending.equals(".signalbox") && wiring.history().list(RaceFilter.newest(1)).isEmpty()) {
      return;
    }
    change("file-" + name, "whole", () -> saving.to(out.resolve(name).toString()));
  }

  private void run(String... command) {
    var said = new java.io.ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    Words words = new Words(Locale.ENGLISH, Words.Missing.FAILS);
    var terminal = new Terminal(System.in, both, both, false, words, new Figures(Locale.ENGLISH));
    int exit = new Face(wiring, terminal).run(command);
    require(exit == 0, String.join(" ", command) + "\n" + said.toString(StandardCharsets.UTF_8));
  }

  /** The parent takes any other line than its words for a failure. */
  private static void require(boolean held, String what) {
    if (!held) {
      say("failed " + what.replace('\n', ' '));
      Runtime.getRuntime().halt(1);
    }
  }
}
