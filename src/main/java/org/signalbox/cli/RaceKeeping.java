package org.signalbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.signalbox.history.HtmlReport;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayFile;
import org.signalbox.history.Report;
import org.signalbox.race.RaceReport;
import org.signalbox.routing.Route;
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

  private final Clock clock = Clock.systemDefaultZone();

  void keep(RaceOrder order, Route route, RaceReport race, Command command) {
    Replay replay = Replay.of(order.setting(), race);
    Terminal terminal = command.terminal;
    if (saveReplay != null) {
      ReplayFile.write(saveReplay, replay);
      terminal.say("history.replay.saved", saveReplay.toString());
    }
    if (html != null) {
      Report report =
          new Report(
              route.recognition().task().orElseThrow(),
              route,
              race,
              command.services.machine(),
              replay,
              LocalDateTime.now(clock));
      new HtmlReport(new PaperWords(terminal.words(), terminal.figures())).write(html, report);
      terminal.say("history.report.saved", html.toString());
    }
  }
}
