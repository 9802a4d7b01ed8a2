package org.signalbox.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.Problem;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.TabularTask;
import org.signalbox.task.Task;
import org.signalbox.task.TextClassificationTask;

/** Real changes to a task, small ones first. */
final class Changes {
  /** Cells of a made-larger table at most. */
  private static final long MOST_CELLS = 400_000;

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
    int columns = task.table().columns().size();
    for (int factor : new int[] {2, 4, 8, 16, 32, 64, 128}) {
      int fewer = rows / factor;
      if (fewer >= 8) {
        int[] kept = IntStream.range(0, fewer).map(i -> (int) ((long) i * rows / fewer)).toArray();
        changes.add(changed(task.with(task.table().pick(kept)), "SB-ROUTING-90", fewer));
      }
      long more = (long) rows * factor;
      if (more * columns <= MOST_CELLS) {
        int[] repeated = IntStream.range(0, (int) more).map(i -> i % rows).toArray();
        changes.add(changed(task.with(task.table().pick(repeated)), "SB-ROUTING-91", (int) more));
      }
    }
    return changes;
  }

  private static List<Change> lines(ForecastTask task) {
    var changes = new ArrayList<Change>();
    int length = task.series().stream().mapToInt(s -> s.length()).max().orElse(0);
    for (int factor : new int[] {2, 4, 8}) {
      int kept = length / factor;
      if (kept >= 6) {
        Task shorter =
            task.withSeries(
                task.series().stream().map(s -> s.head(Math.min(s.length(), kept))).toList());
        changes.add(changed(shorter, "SB-ROUTING-92", kept));
      }
    }
    if (task.season() > 1) {
      Task flat =
          new ForecastTask(
              task.name(), task.measure(), task.series(), task.horizon(), 1, task.levels());
      changes.add(changed(flat, "SB-ROUTING-94", task.season()));
    }
    int total = length * task.series().size();
    for (int factor : new int[] {4, 16, 64}) {
      if (total > 0 && (long) total * factor <= 100_000) {
        changes.add(changed(longer(task, factor), "SB-ROUTING-93", length * factor));
      }
    }
    return changes;
  }

  /** The same season and trend, seen for longer. */
  private static ForecastTask longer(ForecastTask task, int factor) {
    return task.withSeries(
        task.series().stream()
            .map(
                s -> {
                  int n = s.length();
                  double rise = n < 2 ? 0 : s.values()[n - 1] - s.values()[0];
                  double step = Double.isNaN(rise) ? 0 : rise;
                  double[] values =
                      IntStream.range(0, n * factor)
                          .mapToDouble(i -> s.values()[i % n] + step * (i / n))
                          .toArray();
                  return new org.signalbox.task.Series(s.id(), s.timeline(), values);
                })
            .toList());
  }

  private static List<Change> labelled(TextClassificationTask task) {
    var changes = new ArrayList<Change>();
    int[] known = task.known();
    for (int factor : new int[] {4, 16, 64}) {
      int kept = known.length / factor;
      if (kept >= 2) {
        int[] labels = new int[task.documents().size()];
        Arrays.fill(labels, -1);
        IntStream.range(0, kept)
            .map(i -> known[i * factor])
            .forEach(i -> labels[i] = task.labels()[i]);
        Task fewer =
            new TextClassificationTask(task.name(), task.documents(), labels, task.classes());
        changes.add(changed(fewer, "SB-ROUTING-96", kept));
      }
    }
    return changes;
  }

  private static List<Change> documents(RetrievalTask task) {
    var changes = new ArrayList<Change>();
    for (int factor : new int[] {8, 64, 512}) {
      int more = task.documents().size() * factor;
      if (more <= 20_000 && more > 0) {
        int n = task.documents().size();
        var all = IntStream.range(0, more).mapToObj(i -> task.documents().get(i % n)).toList();
        Task larger =
            new RetrievalTask(task.name(), all, task.queries(), task.relevant(), task.top());
        changes.add(changed(larger, "SB-ROUTING-97", more));
      }
    }
    return changes;
  }

  private static Change changed(Task task, String code, int count) {
    return new Change(task, Problem.of(code, Integer.toString(count)));
  }
}
