package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Ticker;
import org.signalbox.tabular.Facts;
import org.signalbox.tabular.HeldModel;
import org.signalbox.tabular.Importance;
import org.signalbox.task.Table;
import org.signalbox.task.TabularTask;

/** What the Study screen asks for. Every method may take long and is called in the background. */
public interface StudyDesk {
  /**
   * What is to be kept.
   *
   * @param quality what a race measured; empty where none was run
   */
  record Wanted(TabularTask task, String engine, Optional<Facts.Score> quality) {}

  /** Learns from all known rows; the caller closes the result. */
  HeldModel keep(Wanted wanted, RunContext context);

  /** Learns again without some rows and shuffles columns there; empty where too few are known. */
  Optional<Importance> heldOut(Wanted wanted, RunContext context);

  /**
   * A model from a file; the caller closes it.
   *
   * @throws org.signalbox.task.ProblemException when it can't be opened
   */
  HeldModel open(Path file, RunContext context);

  /**
   * The table of a file.
   *
   * @throws org.signalbox.task.ProblemException when it is none
   */
  Table read(Path file, RunContext context);

  /** Writes a table in the format that the file's name asks for. */
  void write(Table table, Path file, RunContext context);

  RunContext context(Progress progress, Cancellation cancellation);

  default Ticker ticker() {
    return context(_ -> {}, new Cancellation()).ticker();
  }
}
