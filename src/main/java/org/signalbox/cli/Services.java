package org.signalbox.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.catalog.SampleShelf;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.history.RaceStore;
import org.signalbox.history.Replay;
import org.signalbox.ingest.Ingest;
import org.signalbox.language.Footprint;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Loading;
import org.signalbox.language.Precision;
import org.signalbox.metering.Machine;
import org.signalbox.race.Race;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Experience;
import org.signalbox.routing.Router;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.task.Task;

/** The rooms of the flow, each opened when a command first needs it. */
public interface Services {
  /** The generator that ships. */
  String GENERATOR = "smollm2-135m-instruct";

  Ingest ingest();

  Router router();

  Engines engines();

  Race race();

  ModelCatalog models();

  SampleShelf samples();

  Machine machine();

  /** How fast this machine is against the reference machine. */
  double speed();

  /** What the router learned from this machine's own races. */
  Experience learnedHere();

  /** The file of the router's gate. */
  Path routeGate();

  /** Every race that ran here. */
  RaceStore history();

  /** Keeps one race in the history while it runs. */
  Consumer<RaceEvent> recorder(Task task, Replay.Setting setting);

  /**
   * An installed generator, loading in the background; it stays open until Signalbox ends.
   *
   * @throws org.signalbox.task.ProblemException when it is missing or damaged
   */
  LanguageModel generator(String model, Precision precision);

  /**
   * An installed generator, loading in the background; the caller closes it.
   *
   * @throws org.signalbox.task.ProblemException when it is missing or damaged
   */
  LanguageModel load(String model, Loading loading);

  /** The form in which a generator would be loaded now, by the memory that is free. */
  Footprint footprint(String model);

  /** Where imported models, settings and caches of this user go. */
  Path userFolder();

  /** Where models are imported to. */
  Path ownModels();

  /** The scripts that run peers for comparison. */
  Path benches();

  /** What the user put right in routes. */
  CorrectionStore corrections();

  /** The labelled inputs by which recognition is measured. */
  Path routeSuite();

  /** The file of the default forecaster's gate. */
  Path forecastGate();

  /** A context of the real clock and workers that nobody watches. */
  RunContext context(long seed);

  /** Draws the window without a display. */
  Snapshot snapshot();
}
