package org.signalbox.lesson;

import java.nio.file.Path;
import org.signalbox.catalog.ModelCatalog;
import org.signalbox.catalog.SampleShelf;
import org.signalbox.engine.Embedder;
import org.signalbox.engine.Engines;
import org.signalbox.ingest.Ingest;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Loading;
import org.signalbox.language.Precision;
import org.signalbox.metering.Machine;
import org.signalbox.race.Race;
import org.signalbox.routing.Router;

/** What the rooms lend to an experiment, each opened when it is first needed. */
public interface Kit {
  Ingest ingest();

  Router router();

  Engines engines();

  Race race();

  /** The sentence encoder that the engines share, loaded at its first use. */
  Embedder encoder();

  ModelCatalog models();

  /** The user's folder of derived files; it need not be there yet. */
  Path cache();

  SampleShelf samples();

  /** The races that the shipped route gate learned from. */
  Path recordedRaces();

  /** The file of the default forecaster's gate. */
  Path forecastGate();

  /** The folder of the dated price lists. */
  Path prices();

  Machine machine();

  /** Memory that this machine could give now. */
  long freeBytes();

  /** How fast this machine is against the reference machine. */
  double speed();

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
}
