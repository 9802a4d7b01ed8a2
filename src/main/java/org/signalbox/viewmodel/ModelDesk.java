package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import org.signalbox.catalog.InstalledModel;
import org.signalbox.engine.Cancellation;
import org.signalbox.language.ImportLoss;

/** What the Models screen asks for. Every method may take long and is called in the background. */
public interface ModelDesk {
  /** Every installed model, the app's own first. */
  List<InstalledModel> models();

  /** The same, each file compared with its checksum. */
  List<InstalledModel> verified(Cancellation cancellation);

  /** What quantising anew lost, of those models whose cards say it. */
  List<Loss> losses(List<InstalledModel> models);

  /**
   * Makes a model of a file or folder.
   *
   * @return its name
   * @throws org.signalbox.task.ProblemException when it is no model that can be read
   */
  String importModel(Path source, Watch watch, Cancellation cancellation);

  /**
   * @throws org.signalbox.task.ProblemException when it came with the app or can't be deleted
   */
  void remove(String name);

  /** Whether a file or folder looks like a model and not like a task. */
  boolean looksLikeModel(Path source);

  /**
   * Lets a model write a few words, to see how fast it is here.
   *
   * @throws org.signalbox.task.ProblemException when it can't be loaded or does not write
   */
  Speed measure(String name, Cancellation cancellation);

  /**
   * How fast a model writes on this machine.
   *
   * @param tokensPerSecond after the first
   * @param firstMillis from the question to the first token, the model being loaded
   */
  record Speed(String model, double tokensPerSecond, double firstMillis) {}

  /** What a model lost when it was imported. */
  record Loss(String model, ImportLoss lost) {}

  /** Follows an import. */
  @FunctionalInterface
  interface Watch {
    /**
     * @param fraction done, from 0 to 1
     * @param elapsedNanos since the import began
     */
    void progressed(double fraction, long elapsedNanos);
  }
}
