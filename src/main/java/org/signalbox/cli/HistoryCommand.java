package org.signalbox.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signalbox.history.PaperTable;
import org.signalbox.history.PastRace;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.ReplayFile;
import org.signalbox.history.StoredRace;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every race that ran here: looked at, compared, kept for good, forgotten. */
@CommandLine.Command(
    name = "history",
    description = "Races that ran here: list, show ID, compare ID ID, export FILE, pin, delete.")
final class HistoryCommand extends Command {
  private static final int USUAL = 20;

  HistoryCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    return list("", USUAL);
  }

  @CommandLine.Command(description = "The newest races, or those whose task or engines match.")
  int list(
      @Parameters(
              paramLabel = "WORDS",
              arity = "0..1",
              defaultValue = "",
              description = "part of a task, a problem type or an engine")
          String words,
      @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "at most")
          int most) {
    if (most < 1) {
      throw ProblemException.of("SB-CLI-60", most);
    }
    List<PastRace> races = services.history().list(new RaceFilter(words, most));
    if (json) {
      terminal.json(HistoryJson.list(races));
    } else {
      new HistoryText(terminal).print(races);
    }
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "One race with its outcomes.")
  int show(
      @Parameters(paramLabel = "ID") long id,
      @Option(
              names = "--save-replay",
              paramLabel = "FILE",
              description = "write what race --replay needs to run it again")
          @Nullable Path saveReplay) {
    StoredRace race = found(id);
    if (json) {
      terminal.json(HistoryJson.whole(race));
    } else {
      new HistoryText(terminal).print(race);
    }
    if (saveReplay != null) {
      ReplayFile.write(saveReplay, race.replay());
      terminal.say("history.replay.saved", saveReplay.toString());
    }
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "Two races of one task side by side.")
  int compare(
      @Parameters(paramLabel = "ID", index = "0") long one,
      @Parameters(paramLabel = "ID", index = "1") long other) {
    StoredRace first = found(one);
    StoredRace second = found(other);
    if (json) {
      terminal.json(HistoryJson.pair(first, second));
    } else {
      new HistoryText(terminal).print(first, second);
    }
    return Terminal.DONE;
  }

  @CommandLine.Command(
      description =
          "Every race as JSON lines, every outcome as a row of a .csv file, or one race as a table"
              + " for papers.")
  int export(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--format",
              paramLabel = "F",
              description = "markdown or latex: one race with its sources")
          @Nullable PaperFormat format,
      @Option(names = "--race", paramLabel = "ID", description = "instead of the newest race")
          @Nullable Long id) {
    if (format != null) {
      return table(file, format, found(id == null ? newest() : id));
    }
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    HistoryExport.Layout layout = csv ? HistoryExport.Layout.ROWS : HistoryExport.Layout.LINES;
    new HistoryExport(services.history(), terminal).write(file, layout);
    return Terminal.DONE;
  }

  /** How one race is written for papers. */
  enum PaperFormat {
    MARKDOWN,
    LATEX
  }

  private long newest() {
    return services.history().list(RaceFilter.newest(1)).stream()
        .map(PastRace::id)
        .findFirst()
        .orElseThrow(() -> ProblemException.of("SB-CLI-91"));
  }

  private int table(Path file, PaperFormat format, StoredRace race) {
    PaperTable table =
        new PaperTable(
            race, services::nameOf, new PaperWords(terminal.words(), terminal.figures()));
    PaperFiles files = new PaperFiles(table, terminal);
    switch (format) {
      case MARKDOWN -> files.markdown(file);
      case LATEX -> files.latex(file);
    }
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "Keeps a race for good.")
  int pin(@Parameters(paramLabel = "ID") long id) {
    return mark(id, PastRace.State.PINNED, "cli.history.pinned");
  }

  @CommandLine.Command(description = "Keeps a race no longer than others.")
  int unpin(@Parameters(paramLabel = "ID") long id) {
    return mark(id, PastRace.State.ENDED, "cli.history.unpinned");
  }

  private int mark(long id, PastRace.State state, String said) {
    found(id);
    services.history().pin(id, state);
    terminal.say(said, id);
    return Terminal.DONE;
  }

  @CommandLine.Command(description = "Forgets a race, or all of them.")
  int delete(
      @Parameters(paramLabel = "ID", arity = "0..1") @Nullable Long id,
      @Option(names = "--all", description = "every race, pinned ones too") boolean all) {
    if (all == (id != null)) {
      throw ProblemException.of("SB-CLI-61");
    }
    if (id == null) {
      services.history().deleteAll();
      terminal.say("cli.history.forgotten");
    } else if (services.history().delete(id)) {
      terminal.say("cli.history.deleted", id);
    } else {
      throw ProblemException.of("SB-HISTORY-15", id);
    }
    return Terminal.DONE;
  }

  private StoredRace found(long id) {
    return services.history().find(id).orElseThrow(() -> ProblemException.of("SB-HISTORY-15", id));
  }
}
