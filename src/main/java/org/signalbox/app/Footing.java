package org.signalbox.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.cli.Terminal;
import org.signalbox.settings.Settings;
import org.signalbox.settings.SettingsStore;
import org.signalbox.task.Problem;
import org.signalbox.words.Figures;
import org.signalbox.words.Words;

/**
 * What both faces stand on: the settings, the language, the installed folder.
 *
 * @param trouble with the settings, unless it was told already
 * @param words of the language of this start
 */
record Footing(
    SettingsStore store,
    Settings chosen,
    Optional<Problem> trouble,
    Spoken spoken,
    Words words,
    Terminal terminal) {

  /** Ends the program where the installed folder lacks what no start can do without. */
  static Footing find(String[] args, Home home) {
    SettingsStore store = new SettingsStore(Wiring.userFolder(System.getenv()));
    SettingsStore.Loaded kept = store.load();
    Spoken spoken = new Spoken(Locale.getDefault());
    Locale locale = spoken.now(args, System.getenv(), kept.settings().language());
    // The toolkit's own menus follow the default, and it has to be the same on every system.
    Locale.setDefault(locale);
    Words words = new Words(locale, Words.Missing.SHOWS_KEY);
    Terminal terminal = terminal(words);
    if (!home.complete()) {
      terminal.problem(Problem.of("SB-APP-02", home.path().toString()));
      System.exit(1);
    }
    Optional<Problem> trouble = kept.trouble().map(t -> Problem.of(t.code(), t.args().toArray()));
    return new Footing(store, kept.settings(), trouble, spoken, words, terminal);
  }

  private static Terminal terminal(Words words) {
    boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
    return new Terminal(
        System.in,
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        colour,
        words,
        new Figures(words.locale()));
  }
}
