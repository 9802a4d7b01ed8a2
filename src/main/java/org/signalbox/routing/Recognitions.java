package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.signalbox.task.Dataset;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;

/** Puts recognitions together. */
final class Recognitions {
  private Recognitions() {}

  static Recognition of(
      Draft draft, List<Dataset.Profile> columns, List<Signal> signals, double confidence) {
    Draft.Axis axis = draft.axis();
    return new Recognition(
        draft.task(),
        draft.problemType(),
        draft.target(),
        axis.time(),
        axis.id(),
        axis.horizon(),
        axis.season(),
        columns,
        signals,
        draft.task().isPresent() ? confidence * draft.sureness() : 0,
        draft.question(),
        draft.leftOut());
  }

  /** Nothing that could be run. */
  static Recognition none(List<Dataset.Profile> columns, Problem question) {
    return empty(columns, List.of(), 0, question);
  }

  /** Several readings, none of them sure enough. */
  static Recognition unsure(List<Dataset.Profile> columns, Ballot ballot, Problem question) {
    return empty(columns, ballot.signalsFor(ballot.winner()), ballot.confidence() / 2, question);
  }

  private static Recognition empty(
      List<Dataset.Profile> columns, List<Signal> signals, double confidence, Problem question) {
    return new Recognition(
        Optional.empty(),
        ProblemType.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        columns,
        signals,
        confidence,
        Optional.of(question));
  }
}
