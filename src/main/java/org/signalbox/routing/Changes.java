package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Series;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/** Real changes to a task, small ones first. */
final class Changes {
  /** Larger changed tasks would cost more to make than the answer is worth. */
  private static final int MOST_CELLS = 40_000;

  private Changes() {}

  static List<Change> of(Task task) {
    return switch (task) {
      case TabularTask t -> rows(t);
      case ForecastTask t -> lines(t);
      case TextClassificationTask t -> labelled(t);
      case GenerationTask t -> List.of();
      case RetrievalTask t -> documents(t);
    };
  }

  private static List<Change> rows(TabularTask task) {
    var changes = new ArrayList<Change>();
    int rows = task.table().rows();
    int most = MOST_CELLS / Math.max(1, task.table().columns().size());
    for (int factor = 2; factor <= 256; factor *= 2) {
      int fewer = rows / factor;
      if (fewer >= 8 && fewer <= most) {
        changes.add(changed(() -> picked(task, fewer, rows), "SB-ROUTING-90", fewer));
      }
      long more = (long) rows * factor;
      if (more <= most) {
        changes.add(changed(() -> picked(task, (int) more, rows), "SB-ROUTING-91", (int) more));
      }
    }
    return changes;
  }

  /** Rows spread evenly over the table, or the whole table several times over. */
  private static Task picked(TabularTask task, int count, int rows) {
    int[] picked =
        IntStream.range(0, count)
            .map(i -> count < rows ? (int) ((long) i * rows / count) : i % rows)
            .toArray();
    return task.with(task.table().pick(picked));
  }

  private static List<Change> lines(ForecastTask task) {
    var changes = new ArrayList<Change>();
    int length = task.series().stream().mapToInt(Series::length).max().orElse(0);
    for (int factor : new int[] {2, 4, 8}) {
      int kept = length / factor;
      if (kept >= 6) {
        changes.add(changed(() -> shorter(task, kept), "SB-ROUTING-92", kept));
      }
    }
    if (task.season() > 1) {
      changes.add(changed(() -> flat(task), "SB-ROUTING-94", task.season()));
    }
    for (int factor : new int[] {4, 16, 64}) {
      long total = (long) length * task.series().size() * factor;
      if (total > 0 && total <= MOST_CELLS) {
        changes.add(changed(() -> longer(task, factor), "SB-ROUTING-93", length * factor));
      }
    }
    return changes;
  }

  private static Task shorter(ForecastTask task, int kept) {
    return task.withSeries(
        task.series().stream().map(s -> s.head(Math.min(s.length(), kept))).toList());
  }

  private static Task flat(ForecastTask task) {
    return new ForecastTask(
        task.name(), task.measure(), task.series(), task.horizon(), 1, task.levels());
  }

  /** The same season and trend, seen for longer. */
  private static Task longer(ForecastTask task, int factor) {
    return task.withSeries(task.series().stream().map(s -> longer(s, factor)).toList());
  }

  private static Series longer(Series series, int factor) {
    int n = series.length();
    double rise = n < 2 ? 0 : series.values()[n - 1] - series.values()[0];
    double step = Double.isNaN(rise) ? 0 : rise;
    double[] values =
        IntStream.range(0, n * factor)
            .mapToDouble(i -> series.values()[i % n] + step * (i / n))
            .toArray();
    return new Series(series.id(), series.timeline(), values);
  }

  private static List<Change> labelled(TextClassificationTask task) {
    var changes = new ArrayList<Change>();
    int known = task.known().length;
    for (int factor : new int[] {4, 16, 64}) {
      if (known / factor >= 2) {
        changes.add(changed(() -> fewer(task, factor), "SB-ROUTING-96", known / factor));
      }
    }
    return changes;
  }

  private static Task fewer(TextClassificationTask task, int factor) {
    int[] known = task.known();
    int[] labels = new int[task.documents().size()];
    Arrays.fill(labels, -1);
    for (int i = 0; i < known.length / factor; i++) {
      labels[known[i * factor]] = task.labels()[known[i * factor]];
    }
    return new TextClassificationTask(task.name(), task.documents(), labels, task.classes());
  }

  private static List<Change> documents(RetrievalTask task) {
    var changes = new ArrayList<Change>();
    for (int factor : new int[] {8, 64, 512}) {
      long more = (long) task.documents().size() * factor;
      if (more <= MOST_CELLS && more > 0) {
        changes.add(changed(() -> more(task, (int) more), "SB-ROUTING-97", (int) more));
      }
    }
    return changes;
  }

  private static Task more(RetrievalTask task, int count) {
    int n = task.documents().size();
    var all = IntStream.range(0, count).mapToObj(i -> task.documents().get(i % n)).toList();
    return new RetrievalTask(task.name(), all, task.queries(), task.relevant(), task.top());
  }

  private static Change changed(Supplier<Task> task, String code, int count) {
    return new Change(task, Problem.of(code, Integer.toString(count)));
  }
}
