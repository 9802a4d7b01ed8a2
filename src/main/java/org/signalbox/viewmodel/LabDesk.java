package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;
import org.signalbox.lab.Foreseen;
import org.signalbox.lab.RecognitionReport;
import org.signalbox.settings.KeptCorrection;
import org.signalbox.settings.Learning;

/** What the Router lab asks for. Every method may take long and is called in the background. */
public interface LabDesk {
  /**
   * The races that came with the app, with what a gate expected that had not seen their source.
   *
   * @throws org.signalbox.task.ProblemException when they can't be read
   */
  List<Foreseen> tasks();

  /** The races of an own folder's tasks so far, with what the app's gate expects of them. */
  List<Foreseen> tasks(Path folder);

  /**
   * Races the tasks of an own folder that were not raced yet, and keeps each race at once.
   *
   * @return all of them; those until then where it was cancelled
   * @throws org.signalbox.task.ProblemException when the folder can't be read
   */
  List<Foreseen> race(Path folder, Progress progress, Cancellation cancellation);

  /**
   * Reads every input of a suite, then changes each without changing its meaning.
   *
   * @throws org.signalbox.task.ProblemException when no input could be read
   */
  RecognitionReport recognise(Reading reading);

  /**
   * @param folder empty for the suite that came with the app
   * @param first told what is known before inputs are changed
   */
  record Reading(
      Optional<Path> folder,
      Consumer<RecognitionReport> first,
      Progress progress,
      Cancellation cancellation) {}

  Ticker ticker();

  /** What routes lost on average in the races that ran here, in points; empty before any. */
  OptionalDouble regretHere();

  /** How the router learns from this machine's own races. */
  Learned learned();

  /** Turns learning from this machine's own races on or off. */
  void learn(Learning learning);

  /** Forgets what was learned from this machine's own races; the races stay in the history. */
  void unlearn();

  /** What the user corrected in routes, which is used again; the newest first. */
  List<KeptCorrection> corrections();

  /** Keeps a correction, again where it was forgotten before. */
  void keep(KeptCorrection correction);

  /** Uses a correction no more. */
  void forget(KeptCorrection correction);

  /**
   * @param races how many were learned from
   */
  record Learned(Learning learning, int races) {}
}
