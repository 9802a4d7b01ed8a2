package org.signalbox.routing;

import java.util.List;
import java.util.Optional;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/**
 * A task in figures, from which the learned gate tells what engines would deliver. Computed from at
 * most a thousand rows, so that it costs a few milliseconds.
 *
 * @param values one for each of the kind's names; NaN where there is nothing to measure
 */
public record TaskFeatures(Kind kind, float[] values) {
  /** Where the number of series or texts stands, as {@link #log} gives it. */
  private static final int COUNT = 0;

  /** Tasks that are told apart by the same features. */
  public enum Kind {
    TABLE(TableFeatures.NAMES),
    SERIES(SeriesFeatures.NAMES),
    LABELS(LabelFeatures.NAMES);

    private final List<String> names;

    Kind(List<String> names) {
      this.names = names;
    }

    public List<String> names() {
      return names;
    }
  }

  public TaskFeatures {
    if (values.length != kind.names().size()) {
      throw new IllegalArgumentException(values.length + " features of " + kind);
    }
  }

  /** Empty for tasks whose outcome depends on nothing that can be counted beforehand. */
  public static Optional<TaskFeatures> of(Task task) {
    return switch (task) {
      case TabularTask t -> Optional.of(new TaskFeatures(Kind.TABLE, TableFeatures.of(t)));
      case ForecastTask t -> Optional.of(new TaskFeatures(Kind.SERIES, SeriesFeatures.of(t)));
      case TextClassificationTask t ->
          Optional.of(new TaskFeatures(Kind.LABELS, LabelFeatures.of(t)));
      case GenerationTask _, RetrievalTask _ -> Optional.empty();
    };
  }

  /** As {@link Task#answers} counts them. */
  public int answers() {
    return switch (kind) {
      case TABLE -> 1;
      case SERIES, LABELS -> (int) Math.max(1, Math.round(Math.pow(10, values[COUNT]) - 1));
    };
  }

  static float log(double value) {
    return (float) Math.log10(1 + value);
  }
}
