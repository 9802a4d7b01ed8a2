package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.Dataset;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;
import org.signalbox.task.Task;

/**
 * What was recognised in the material and the request.
 *
 * @param task the typed problem; empty when nothing can be run
 * @param season observations a season in forecasting
 * @param columns what each column is; empty for prose
 * @param signals the evidence for each field
 * @param confidence from 0 to 1
 * @param question what the user is asked when it can't be told
 * @param leftOut columns of a table that its model does not learn from, in the table's order
 */
public record Recognition(
    Optional<Task> task,
    ProblemType problemType,
    Optional<String> target,
    Optional<String> time,
    Optional<String> id,
    OptionalInt horizon,
    OptionalInt season,
    List<Dataset.Profile> columns,
    List<Signal> signals,
    double confidence,
    Optional<Problem> question,
    List<LeftOut> leftOut) {
  public Recognition {
    columns = List.copyOf(columns);
    signals = List.copyOf(signals);
    leftOut = List.copyOf(leftOut);
  }

  /** Nothing is left out. */
  public Recognition(
      Optional<Task> task,
      ProblemType problemType,
      Optional<String> target,
      Optional<String> time,
      Optional<String> id,
      OptionalInt horizon,
      OptionalInt season,
      List<Dataset.Profile> columns,
      List<Signal> signals,
      double confidence,
      Optional<Problem> question) {
    this(
        task,
        problemType,
        target,
        time,
        id,
        horizon,
        season,
        columns,
        signals,
        confidence,
        question,
        List.of());
  }

  /** The same recognition with a further piece of evidence at its head. */
  Recognition with(Signal first) {
    return new Recognition(
        task,
        problemType,
        target,
        time,
        id,
        horizon,
        season,
        columns,
        Signals.joined(first, signals),
        confidence,
        question,
        leftOut);
  }

  Recognition withConfidence(double other) {
    return new Recognition(
        task,
        problemType,
        target,
        time,
        id,
        horizon,
        season,
        columns,
        signals,
        other,
        question,
        leftOut);
  }

  /** The same recognition with the text that a good answer would match, where one is written. */
  Recognition withReference(String text) {
    Optional<Task> known =
        task.map(t -> t instanceof GenerationTask writing ? writing.withReference(text) : t);
    return new Recognition(
        known,
        problemType,
        target,
        time,
        id,
        horizon,
        season,
        columns,
        signals,
        confidence,
        question,
        leftOut);
  }
}
