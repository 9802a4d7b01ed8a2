package org.signalbox.routing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.signalbox.task.Problem;
import org.signalbox.task.ProblemType;

/** What a recognition rests on, as the numbers from which its confidence is learned. */
enum Evidence {
  ALWAYS(seen -> 1),
  LEAD(Evidence::lead),
  TABULAR(seen -> tabular(seen) ? 1 : 0),
  FORECAST(seen -> seen.problemType() == ProblemType.FORECASTING ? 1 : 0),
  PROSE(seen -> seen.task().isPresent() && seen.columns().isEmpty() ? 1 : 0),
  TARGET_NAMED(seen -> weight(seen, "named-in-request") / 3),
  TARGET_LABEL_LIKE(seen -> weight(seen, "label-like-name") / 2),
  TARGET_LAST(seen -> weight(seen, "last-column") > 0 ? 1 : 0),
  UNREADABLE(seen -> asks(seen, List.of("SB-INGEST")) ? 1 : 0),
  OUT_OF_SCOPE(seen -> asks(seen, scope()) ? 1 : 0),
  NO_DATA(seen -> asks(seen, List.of("SB-ROUTING-07", "SB-ROUTING-08")) ? 1 : 0),
  UNSURE(seen -> seen.task().isEmpty() && !seen.columns().isEmpty() ? 1 : 0);

  /** Log-odds beyond this are all the same certainty. */
  private static final double MOST = 5;

  private final ToDoubleFunction<Recognition> reading;

  Evidence(ToDoubleFunction<Recognition> reading) {
    this.reading = reading;
  }

  double of(Recognition seen) {
    return reading.applyAsDouble(seen);
  }

  private static List<String> scope() {
    return List.of(
        "SB-ROUTING-01",
        "SB-ROUTING-02",
        "SB-ROUTING-03",
        "SB-ROUTING-04",
        "SB-ROUTING-05",
        "SB-ROUTING-06");
  }

  /** Log-odds of the plain confidence, on a scale from 0 to 1. */
  private static double lead(Recognition seen) {
    double p = Math.clamp(seen.confidence(), 0.001, 0.999);
    return seen.task().isEmpty() ? 0 : Math.clamp(Math.log(p / (1 - p)), -MOST, MOST) / MOST;
  }

  private static boolean tabular(Recognition seen) {
    return switch (seen.problemType()) {
      case BINARY_CLASSIFICATION, MULTICLASS_CLASSIFICATION, REGRESSION -> true;
      case FORECASTING, TEXT_CLASSIFICATION, TEXT_GENERATION, RETRIEVAL, NONE -> false;
    };
  }

  private static double weight(Recognition seen, String signal) {
    boolean table = tabular(seen);
    return seen.signals().stream()
        .filter(s -> table && s.name().equals(signal))
        .mapToDouble(Signal::weight)
        .max()
        .orElse(0);
  }

  private static boolean asks(Recognition seen, List<String> codes) {
    String code = seen.question().map(Problem::code).orElse("");
    return seen.task().isEmpty() && codes.stream().anyMatch(code::startsWith);
  }
}
