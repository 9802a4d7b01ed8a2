package org.signalbox.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;
import org.signalbox.task.ValuePredictions;

/** Regression of rows: the target is written as three digits on a scale of the known values. */
record RowNumbers(LanguageModel model, List<Integer> examples, DigitScale scale, Usage usage)
    implements Fitted<TabularTask, TabularAnswer> {
  private static final int EXAMPLES = 8;
  private static final int EXAMPLE_TOKENS = 1500;

  RowNumbers {
    examples = List.copyOf(examples);
  }

  static RowNumbers fit(LanguageModel model, Reading reading, TabularTask task, long seed) {
    int[] known = task.knownRows();
    DigitScale scale = DigitScale.of(IntStream.of(known).mapToDouble(task::valueOf).toArray());
    List<Integer> examples = new ArrayList<>();
    int rows = 0;
    for (int row : spread(task, known, seed)) {
      int[] example = example(reading.tokenizer(), task, row, scale);
      if (examples.size() + example.length > EXAMPLE_TOKENS) {
        break;
      }
      IntStream.of(example).forEach(examples::add);
      rows++;
    }
    Usage usage = Usage.of(Count.ROWS, rows).and(Count.PROMPT_TOKENS, examples.size());
    return new RowNumbers(model, examples, scale, usage);
  }

  /** One row out of each eighth of the known values, so that the examples span the target. */
  private static List<Integer> spread(TabularTask task, int[] known, long seed) {
    int[] sorted =
        IntStream.of(known)
            .boxed()
            .sorted(Comparator.comparingDouble(task::valueOf))
            .mapToInt(Integer::intValue)
            .toArray();
    int groups = Math.min(EXAMPLES, sorted.length);
    List<int[]> parts =
        IntStream.range(0, groups)
            .mapToObj(
                g ->
                    IntStream.range(g * sorted.length / groups, (g + 1) * sorted.length / groups)
                        .map(i -> sorted[i])
                        .toArray())
            .toList();
    List<Integer> picked = Picks.byTurns(parts, 1, seed);
    return IntStream.of(Picks.shuffled(picked.stream().mapToInt(Integer::intValue).toArray(), seed))
        .boxed()
        .toList();
  }

  private static int[] example(Tokenizer tokenizer, TabularTask task, int row, DigitScale scale) {
    return TokenLists.join(
        question(tokenizer, task, row),
        tokenizer.encode(scale.text(task.valueOf(row))),
        tokenizer.encode("\n\n"));
  }

  private static int[] question(Tokenizer tokenizer, TabularTask task, int row) {
    return tokenizer.encode(new RowSentences(task).question(row) + " ");
  }

  @Override
  public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    return model.exclusively(context.cancellation(), reading -> answer(task, reading, context));
  }

  private Result<TabularAnswer> answer(TabularTask task, Reading reading, RunContext context) {
    DigitWriter writer = new DigitWriter(reading, "\n\n");
    int[] rows = SmolRows.asked(task, context.seed());
    double[] values = new double[rows.length];
    int[] prefix = TokenLists.array(examples);
    long tokens = 0;
    for (int i = 0; i < rows.length; i++) {
      int[] question = question(reading.tokenizer(), task, rows[i]);
      float[] after = reading.logitsAfter(TokenLists.join(prefix, question));
      int code = writer.write(after, 1, DigitWriter.DigitChoice.best())[0];
      values[i] = scale.value(code);
      tokens += question.length;
      context.done((i + 1.0) / rows.length);
    }
    Usage counted =
        Usage.of(Count.ROWS, rows.length)
            .and(Count.PROMPT_TOKENS, tokens)
            .and(Count.TOKENS, (long) rows.length * DigitScale.WIDTH);
    double[] none = new double[0];
    return new Result<>(
        new ValuePredictions(rows, values, none, none, Attributions.none()),
        counted,
        SmolRows.remarks(task, rows.length));
  }
}
