package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.BatchRow;
import org.signalbox.race.RaceControl;

/** A folder of tasks as the window asks for it; every method may take long. */
public interface BatchDesk {
  /**
   * The files of a folder.
   *
   * @throws org.signalbox.task.ProblemException when it can't be read or holds none
   */
  List<Path> files(Path folder);

  /** What comes of one file; at once where it was raced before and is unchanged. */
  BatchRow row(Path folder, Path file, RaceControl control);

  Ticker ticker();
}
