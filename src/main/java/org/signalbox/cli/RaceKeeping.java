package org.signalbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.history.HtmlReport;
import org.signalbox.history.PaperTable;
import org.signalbox.history.PythonScript;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayFile;
import org.signalbox.history.Report;
import org.signalbox.history.Snippet;
import org.signalbox.history.StoredRace;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Route;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemException;
import picocli.CommandLine.Option;

/** What of a race is written to files. */
final class RaceKeeping {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write a report that needs nothing beside it")
  @Nullable Path html;

  @Option(
      names = "--save-replay",
      paramLabel = "FILE",
      description = "write what is needed to run this race again")
  @Nullable Path saveReplay;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "write the comparison as Markdown with its sources")
  @Nullable Path markdown;

  @Option(
      names = "--latex",
      paramLabel = "FILE",
      description = "write the comparison for LaTeX, and the sources beside it as .bib")
  @Nullable Path latex;

  @Option(
      names = "--python",
      paramLabel = "ENGINE",
      description = "print the script that does the same in Python, and race this engine alone")
  @Nullable String python;

  private final Clock clock = Clock.systemDefaultZone();

  /** Whether a script is wanted instead of the race's own words. */
  boolean scripted() {
    return python != null;
  }

  /** The only engine that is wanted, where there is one. */
  Optional<String> only() {
    return Optional.ofNullable(python);
  }

  void keep(RaceOrder order, Route route, RaceReport race, Command command) {
    Replay replay = Replay.of(order.setting(), race);
    Terminal terminal = command.terminal;
    if (saveReplay != null) {
      ReplayFile.write(saveReplay, replay);
      terminal.say("history.replay.saved", saveReplay.toString());
    }
    Report report =
        new Report(
            route.recognition().task().orElseThrow(),
            route,
            race,
            command.services.machine(),
            replay,
            LocalDateTime.now(clock));
    if (html != null) {
      new HtmlReport(words(terminal)).write(html, report);
      terminal.say("history.report.saved", html.toString());
    }
    tables(report, terminal);
    if (python != null) {
      script(PythonScript.of(report, order.material(), python), terminal);
    }
  }

  private static PaperWords words(Terminal terminal) {
    return new PaperWords(terminal.words(), terminal.figures());
  }

  private void tables(Report report, Terminal terminal) {
    StoredRace race = StoredRace.of(report, clock.instant());
    PaperFiles files =
        new PaperFiles(
            new PaperTable(race, engine -> name(report.race(), engine), words(terminal)), terminal);
    if (markdown != null) {
      files.markdown(markdown);
    }
    if (latex != null) {
      files.latex(latex);
    }
  }

  private static String name(RaceReport race, String engine) {
    return race.lane(engine).map(lane -> lane.card().name()).orElse(engine);
  }

  private static void script(Snippet snippet, Terminal terminal) {
    switch (snippet) {
      case Snippet.Script(String text) -> terminal.out().print(text);
      case Snippet.Missing(Problem why) -> throw new ProblemException(why);
    }
  }
}
