package org.signalbox.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.signalbox.task.ForecastTask;
import org.signalbox.task.GenerationTask;
import org.signalbox.task.RetrievalTask;
import org.signalbox.task.Series;
import org.signalbox.task.TabularTask;
import org.signalbox.task.TextClassificationTask;

/**
 * Tasks made from a task: fewer rows, fewer columns, noise, a shorter history, fewer texts. The
 * same seed makes the same ones.
 */
final class TaskVariants {
  private static final int MOST_ROWS = 3000;
  private static final int MOST_TEXTS = 1000;
  private static final int FEW = 40;
  private static final int MANY_CLASSES = 12;

  private final Random random;

  TaskVariants(long seed) {
    this.random = new Random(seed);
  }

  List<LabTask> of(LabTask whole) {
    return switch (whole.task()) {
      case TabularTask t -> tables(whole.source(), t);
      case ForecastTask t -> series(whole.source(), t);
      case TextClassificationTask t -> texts(whole.source(), t);
      case GenerationTask _, RetrievalTask _ -> List.of();
    };
  }

  private List<LabTask> tables(String source, TabularTask whole) {
    int[] known = whole.knownRows();
    TabularTask capped = whole.with(whole.table().pick(drawn(known, MOST_ROWS)));
    List<LabTask> made = new ArrayList<>();
    made.add(new LabTask(source, "whole", capped));
    if (known.length > 2 * FEW) {
      int rows = between(FEW, Math.min(known.length / 2, MOST_ROWS));
      made.add(
          new LabTask(source, rows + " rows", whole.with(whole.table().pick(drawn(known, rows)))));
    }
    if (whole.features().size() > 3) {
      int rows = between(FEW, Math.min(known.length, MOST_ROWS));
      TabularTask fewer = halved(whole).with(whole.table().pick(drawn(known, rows)));
      made.add(new LabTask(source, "half of the columns, " + rows + " rows", fewer));
    }
    TableNoise noise = new TableNoise(random);
    made.add(new LabTask(source, "noisy cells", capped.with(noise.cells(capped))));
    made.add(new LabTask(source, "noisy target", capped.with(noise.target(capped))));
    if (known.length > 4 * FEW) {
      int rows = between(2 * FEW, Math.min(known.length / 2, MOST_ROWS));
      made.add(
          new LabTask(
              source, rows + " other rows", whole.with(whole.table().pick(drawn(known, rows)))));
    }
    return made;
  }

  private TabularTask halved(TabularTask task) {
    List<String> features = new ArrayList<>(task.features());
    Collections.shuffle(features, random);
    List<String> kept = features.subList(0, (features.size() + 1) / 2);
    return new TabularTask(task.table(), task.target(), task.problemType(), kept, task.classes());
  }

  /** So that small sizes come as often as large ones. */
  private int between(int low, int high) {
    double at =
        Math.log(low) + random.nextDouble() * (Math.log(Math.max(low, high)) - Math.log(low));
    return (int) Math.round(Math.exp(at));
  }

  private int[] drawn(int[] from, int most) {
    List<Integer> all = new ArrayList<>(Arrays.stream(from).boxed().toList());
    Collections.shuffle(all, random);
    return all.stream().limit(most).mapToInt(i -> i).sorted().toArray();
  }

  private List<LabTask> series(String source, ForecastTask whole) {
    List<LabTask> made = new ArrayList<>();
    made.add(new LabTask(source, "whole", whole));
    int shortest = whole.series().stream().mapToInt(Series::length).min().orElse(0);
    int least = Math.max(2 * whole.horizon(), 2 * whole.season()) + 4;
    if (shortest > 2 * least) {
      int kept = between(least, shortest / 2);
      List<Series> ends =
          whole.series().stream()
              .map(s -> new Series(s.id(), s.timeline(), end(s.values(), kept)))
              .toList();
      made.add(new LabTask(source, "last " + kept, whole.withSeries(ends)));
    }
    return made;
  }

  private static double[] end(double[] values, int kept) {
    return Arrays.copyOfRange(values, values.length - kept, values.length);
  }

  private List<LabTask> texts(String source, TextClassificationTask whole) {
    TextClassificationTask usual = fewLabels(whole);
    int[] known = usual.known();
    List<LabTask> made = new ArrayList<>();
    for (int most : new int[] {60, 150, 400, MOST_TEXTS}) {
      if (known.length >= most) {
        made.add(new LabTask(source, most + " texts", picked(usual, drawn(known, most))));
      }
    }
    return made;
  }

  /** The first dozen labels where there are more, so that each has some texts in a small part. */
  private static TextClassificationTask fewLabels(TextClassificationTask task) {
    if (task.classes().size() <= MANY_CLASSES) {
      return task;
    }
    int[] kept = Arrays.stream(task.known()).filter(i -> task.labels()[i] < MANY_CLASSES).toArray();
    TextClassificationTask part = picked(task, kept);
    return new TextClassificationTask(
        part.name(), part.documents(), part.labels(), part.classes().subList(0, MANY_CLASSES));
  }

  private static TextClassificationTask picked(TextClassificationTask task, int[] at) {
    return new TextClassificationTask(
        task.name(),
        IntStream.of(at).mapToObj(task.documents()::get).toList(),
        IntStream.of(at).map(i -> task.labels()[i]).toArray(),
        task.classes());
  }
}
