package org.signalbox.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.boosting.BoostedTrees;
import org.signalbox.boosting.Boosting;
import org.signalbox.boosting.DenseFeatures;
import org.signalbox.boosting.Examples;
import org.signalbox.boosting.Growth;
import org.signalbox.boosting.Objective;
import org.signalbox.boosting.Recipe;
import org.signalbox.boosting.ShippedTrees;
import org.signalbox.engine.RunContext;
import org.signalbox.task.ColumnRole;

/**
 * Learns the gate of column roles from SortingHat's labelled columns, and says how well it does on
 * columns that it has not seen.
 */
public final class RoleTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 120;
  private static final Growth GROWTH = new Growth(0.1, 6, 1, 0.8, 0.3);

  private final List<LabelledColumn> columns;
  private final int[] truth;
  private final float[][] rows;
  private final RunContext ctx;
  private int trained;

  private RoleTraining(List<LabelledColumn> columns, RunContext ctx) {
    this.columns = columns;
    this.truth = columns.stream().mapToInt(c -> c.role().ordinal()).toArray();
    this.rows = columns.stream().map(c -> RoleFeatures.of(c.facts())).toArray(float[][]::new);
    this.ctx = ctx;
  }

  /**
   * Cross-validated figures of the gate, and of the rules beside.
   *
   * @param byRow columns in random folds, stratified by role, as published figures are
   * @param byFile all columns of a file in one fold
   * @param single the columns of {@code byRow} that occur once: the file holds many twice
   * @param rules accuracy of the rules on all columns
   */
  public record Outcome(
      RoleFigures byRow,
      RoleFigures byFile,
      RoleFigures single,
      double rules,
      double temperature) {}

  /**
   * Trains on the published file and writes the gate. The same file and seed give the same bytes.
   *
   * @throws org.signalbox.task.ProblemException SB-INGEST-58 when it is no such file
   * @throws IOException when the gate can't be written
   */
  public static Outcome run(Path file, OutputStream to, RunContext ctx) throws IOException {
    return new RoleTraining(LabelledColumn.read(file, ctx), ctx).run(to);
  }

  private Outcome run(OutputStream to) throws IOException {
    float[][] byRow = unseen(rowFolds());
    float[][] byFile = unseen(fileFolds());
    double temperature = temperature(List.of(byRow, byFile));
    int[] all = IntStream.range(0, rows.length).toArray();
    RoleGateFile.write(new RoleGate(trees(all), temperature, typical()), to);
    var rules = new RoleRules();
    long right = columns.stream().filter(c -> rules.judge(c.facts()).role() == c.role()).count();
    return new Outcome(
        figures(all, byRow, temperature),
        figures(all, byFile, temperature),
        figures(single(), byRow, temperature),
        (double) right / columns.size(),
        temperature);
  }

  private RoleFigures figures(int[] asked, float[][] scores, double temperature) {
    return RoleFigures.of(
        Arrays.stream(asked).map(i -> truth[i]).toArray(),
        Arrays.stream(asked)
            .mapToObj(i -> RoleGate.probabilities(scores[i], temperature))
            .toArray(double[][]::new),
        Arrays.stream(ColumnRole.values()).map(ColumnRole::word).toList());
  }

  /** Scores of each column by trees that have not seen its fold. */
  private float[][] unseen(int[] folds) {
    float[][] scores = new float[rows.length][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      ctx.cancellation().check();
      ctx.done((double) trained / (2 * FOLDS + 1));
      ShippedTrees trees =
          trees(IntStream.range(0, rows.length).filter(i -> folds[i] != held).toArray());
      for (int i = 0; i < rows.length; i++) {
        if (folds[i] == held) {
          scores[i] = trees.margins(rows[i]);
        }
      }
    }
    return scores;
  }

  private ShippedTrees trees(int[] known) {
    float[] values = new float[known.length * RoleFacet.WIDTH];
    float[] labels = new float[known.length];
    for (int i = 0; i < known.length; i++) {
      System.arraycopy(rows[known[i]], 0, values, i * RoleFacet.WIDTH, RoleFacet.WIDTH);
      labels[i] = truth[known[i]];
    }
    var recipe = new Recipe(new Objective.Softmax(ColumnRole.values().length), GROWTH, ROUNDS, 1);
    var examples = new Examples(DenseFeatures.numbers(values, RoleFacet.WIDTH), labels);
    trained++;
    try (BoostedTrees boosted = Boosting.train(recipe, examples, RunContext.quiet(ctx.seed()))) {
      return boosted.ship();
    }
  }

  private int[] rowFolds() {
    int[] folds = new int[rows.length];
    int[] next = new int[ColumnRole.values().length];
    for (int i : shuffled(rows.length)) {
      folds[i] = next[truth[i]]++ % FOLDS;
    }
    return folds;
  }

  /** Files at random, each to the fold that holds the fewest columns so far. */
  private int[] fileFolds() {
    Map<String, List<Integer>> files = new java.util.TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      files.computeIfAbsent(columns.get(i).source(), _ -> new java.util.ArrayList<>()).add(i);
    }
    List<List<Integer>> members = List.copyOf(files.values());
    int[] sizes = new int[FOLDS];
    int[] folds = new int[rows.length];
    for (int file : shuffled(members.size())) {
      int least =
          IntStream.range(0, FOLDS).reduce((a, b) -> sizes[b] < sizes[a] ? b : a).orElseThrow();
      members.get(file).forEach(i -> folds[i] = least);
      sizes[least] += members.get(file).size();
    }
    return folds;
  }

  private int[] shuffled(int n) {
    int[] order = IntStream.range(0, n).toArray();
    var random = new SplittableRandom(ctx.seed());
    for (int i = n - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Columns whose name and role no other has. */
  private int[] single() {
    Map<String, Integer> seen = new HashMap<>();
    for (LabelledColumn column : columns) {
      seen.merge(key(column), 1, Integer::sum);
    }
    Set<String> once = new HashSet<>();
    seen.forEach((key, times) -> once.addAll(times == 1 ? List.of(key) : List.of()));
    return IntStream.range(0, rows.length)
        .filter(i -> once.contains(key(columns.get(i))))
        .toArray();
  }

  private static String key(LabelledColumn column) {
    return column.facts().name().toLowerCase(java.util.Locale.ROOT) + "\n" + column.role();
  }

  /**
   * The temperature of the least log loss, by golden section, over columns of known and of unknown
   * files alike: both come.
   */
  private double temperature(List<float[][]> scores) {
    double low = Math.log(0.3);
    double high = Math.log(5);
    double golden = (Math.sqrt(5) - 1) / 2;
    for (int step = 0; step < 60; step++) {
      double a = high - golden * (high - low);
      double b = low + golden * (high - low);
      if (loss(scores, Math.exp(a)) < loss(scores, Math.exp(b))) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private double loss(List<float[][]> scores, double temperature) {
    double sum = 0;
    for (float[][] unseen : scores) {
      for (int i = 0; i < unseen.length; i++) {
        sum -= Math.log(1e-12 + RoleGate.probabilities(unseen[i], temperature)[truth[i]]);
      }
    }
    return sum;
  }

  /** The middle of each feature over all columns; most n-grams are in none. */
  private float[] typical() {
    float[] typical = new float[RoleFacet.WIDTH];
    for (int k = 0; k < typical.length; k++) {
      int feature = k;
      double[] known =
          IntStream.range(0, rows.length)
              .mapToDouble(i -> rows[i][feature])
              .filter(v -> !Double.isNaN(v))
              .sorted()
              .toArray();
      typical[k] = known.length == 0 ? Float.NaN : (float) known[known.length / 2];
    }
    return typical;
  }
}
