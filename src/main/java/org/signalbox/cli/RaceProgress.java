package org.signalbox.cli;

import org.signalbox.engine.Outcome;
import org.signalbox.race.RaceEvent;
import org.signalbox.words.Figures;

/** Tells on the error stream what runs, so that nobody believes it is frozen. */
record RaceProgress(Terminal terminal) {
  void show(RaceEvent event) {
    switch (event) {
      case RaceEvent.Started started ->
          terminal.say("cli.race.start", started.engines().size(), terminal.split(started.split()));
      case RaceEvent.LaneStarted lane -> terminal.say("cli.race.lane", lane.engine());
      case RaceEvent.LaneEnded ended -> ended(ended);
      case RaceEvent.PhaseBegan began -> {}
      case RaceEvent.Progressed progressed -> {}
      case RaceEvent.Chunk chunk -> {}
      case RaceEvent.Ended ended -> {}
    }
  }

  private void ended(RaceEvent.LaneEnded ended) {
    String engine = ended.lane().card().id();
    switch (ended.lane().outcome()) {
      case Outcome.Failed<?> failed ->
          terminal.say(
              "cli.race.failed",
              engine,
              terminal.sentence(failed.problem()),
              failed.problem().code());
      case Outcome.Cancelled<?> cancelled -> terminal.say("cli.race.stopped", engine);
      case Outcome.Done<?> done -> terminal.say("cli.race.ended", engine, time(ended));
    }
  }

  private String time(RaceEvent.LaneEnded ended) {
    Figures figures = terminal.figures();
    return ended
        .lane()
        .first()
        .map(measured -> figures.milliseconds(measured.wall() / 1e6).text())
        .orElse("");
  }
}
