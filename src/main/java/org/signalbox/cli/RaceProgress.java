package org.signalbox.cli;

import org.signalbox.race.RaceEvent;
import org.signalbox.words.Figures;

/** Tells on the error stream what runs, so that nobody believes it is frozen. */
record RaceProgress(Terminal terminal) {
  void show(RaceEvent event) {
    switch (event) {
      case RaceEvent.Started started ->
          terminal.say("cli.race.start", started.engines().size(), started.split());
      case RaceEvent.LaneStarted lane -> terminal.say("cli.race.lane", lane.engine());
      case RaceEvent.LaneEnded ended -> ended(ended);
      case RaceEvent.PhaseBegan began -> {}
      case RaceEvent.Progressed progressed -> {}
      case RaceEvent.Chunk chunk -> {}
      case RaceEvent.Ended ended -> {}
    }
  }

  private void ended(RaceEvent.LaneEnded ended) {
    Figures figures = terminal.figures();
    String time =
        ended
            .lane()
            .first()
            .map(measured -> figures.milliseconds(measured.wall() / 1e6).text())
            .orElse("");
    terminal.say("cli.race.ended", ended.lane().card().id(), time);
  }
}
