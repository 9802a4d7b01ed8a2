package org.signalbox.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.cli.Face;
import org.signalbox.cli.Terminal;
import org.signalbox.settings.SettingsStore;
import org.signalbox.settings.UserFolder;
import org.signalbox.task.Problem;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/** Starts the terminal face when there are arguments or no display, the window otherwise. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    UserFolder user = Wiring.userFolder(System.getenv());
    List<Problem> mended = Mending.of(user);
    SettingsStore.Loaded kept = new SettingsStore(user).load();
    Spoken spoken = new Spoken(Locale.getDefault());
    Locale locale = spoken.now(args, System.getenv(), kept.settings().language());
    // The toolkit's own menus follow the default, and it has to be the same on every system.
    Locale.setDefault(locale);
    Words words = new Words(locale, Words.Missing.SHOWS_KEY);
    Terminal terminal = terminal(words, new Figures(locale));
    Home home = Home.find();
    if (!home.complete()) {
      terminal.problem(Problem.of("SB-APP-02", home.path().toString()));
      System.exit(1);
    }
    Logs.quieten();
    Optional<Path> file = Opened.of(args);
    boolean window = Spoken.alone(args) || file.isPresent();
    if (window && (Display.present() || Walk.asked())) {
      Desktop.start(words, spoken, file, mended);
      return;
    }
    mended.forEach(terminal::problem);
    String[] command = Spoken.alone(args) ? new String[] {"demo"} : args;
    int exit;
    try (Wiring wiring = new Wiring(home, words, System.getenv(), terminal::problem)) {
      exit = new Face(wiring, terminal).run(command);
    }
    // Native pools and the toolkit may keep threads of their own.
    System.exit(exit);
  }

  private static Terminal terminal(Words words, Figures figures) {
    boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
    return new Terminal(
        System.in,
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        colour,
        words,
        figures);
  }
}
