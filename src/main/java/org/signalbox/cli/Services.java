package org.signalbox.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.signalbox.engine.Engines;
import org.signalbox.engine.RunContext;
import org.signalbox.history.RaceStore;
import org.signalbox.history.Replay;
import org.signalbox.history.Sessions;
import org.signalbox.language.Footprint;
import org.signalbox.language.Loading;
import org.signalbox.lesson.Kit;
import org.signalbox.lesson.Lessons;
import org.signalbox.race.Race;
import org.signalbox.race.RaceEvent;
import org.signalbox.routing.Experience;
import org.signalbox.routing.Router;
import org.signalbox.settings.CorrectionStore;
import org.signalbox.settings.Settings;
import org.signalbox.task.Task;

/** The rooms of the flow, each opened when a command first needs it. */
public interface Services extends Kit {
  /** The generator that ships. */
  String GENERATOR = "smollm2-135m-instruct";

  /** What the router learned from this machine's own races. */
  Experience learnedHere();

  /**
   * The router as it was when it decided elsewhere or earlier.
   *
   * @param speed of the machine against the reference machine
   * @param here what that machine's own races had shown
   */
  Router router(double speed, Experience here);

  /** The file of the router's gate. */
  Path routeGate();

  /** How an engine is called on screens; its id where it is not installed here. */
  default String nameOf(String engine) {
    return engines().named(engine).map(card -> card.name()).orElse(engine);
  }

  /** From the next loading on, what comes first where the engines' model was never used here. */
  void first(Loading.FirstUse use);

  /** Races over these engines instead of those that are installed. */
  Race race(Engines engines);

  /** Every race that ran here. */
  RaceStore history();

  /** Tasks with their races as files. */
  Sessions sessions();

  /** Keeps one race in the history while it runs. */
  Consumer<RaceEvent> recorder(Task task, Replay.Setting setting);

  /** The form in which a generator would be loaded now, by the memory that is free. */
  Footprint footprint(String model);

  /** What the user chose. */
  Settings settings();

  /** Where imported models, settings and caches of this user go. */
  Path userFolder();

  /** The lessons that ship and the user's own. */
  Lessons lessons();

  /** Where models are imported to. */
  Path ownModels();

  /** The scripts that run peers for comparison. */
  Path benches();

  /** What the user put right in routes. */
  CorrectionStore corrections();

  /** The labelled inputs by which recognition is measured. */
  Path routeSuite();

  /** A context of the real clock and workers that nobody watches. */
  RunContext context(long seed);

  /** Whether there is a screen to open a window on. */
  boolean display();

  /** Draws the window without a display. */
  Snapshot snapshot();
}
