package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Usage;
import org.signalbox.task.Attributions;
import org.signalbox.task.ClassPredictions;
import org.signalbox.task.TabularAnswer;
import org.signalbox.task.TabularTask;

/** Classification of rows by scoring each label after the row's sentences. */
record RowLabels(LanguageModel model, FewShot prompt, Usage usage)
    implements Fitted<TabularTask, TabularAnswer> {
  private static final int EXAMPLES = 8;
  private static final int EXAMPLE_TOKENS = 1500;
  private static final String END = "\n\n";

  static RowLabels fit(LanguageModel model, Reading reading, TabularTask task, long seed) {
    Tokenizer tokenizer = reading.tokenizer();
    RowSentences sentences = new RowSentences(task);
    List<int[]> parts = new ArrayList<>();
    int tokens = 0;
    int rows = 0;
    for (int row : examples(task, seed)) {
      int[] example =
          TokenLists.join(
              tokenizer.encode(sentences.question(row)),
              tokenizer.encode(" " + AnswerTokens.shortened(task.targetColumn().text(row))),
              tokenizer.encode(END));
      tokens += example.length;
      if (tokens > EXAMPLE_TOKENS) {
        break;
      }
      parts.add(example);
      rows++;
    }
    AnswerTokens answers = AnswerTokens.of(tokenizer, task.classes(), END);
    FewShot prompt = new FewShot(TokenLists.join(parts.toArray(int[][]::new)), answers);
    prompt.calibrate(
        reading,
        Stream.of("N/A.", "Nothing is known.", "[MASK].")
            .map(content -> tokenizer.encode(sentences.empty(content)))
            .toList());
    return new RowLabels(
        model, prompt, Usage.of(Count.ROWS, rows).and(Count.PROMPT_TOKENS, prompt.promptTokens()));
  }

  private static List<Integer> examples(TabularTask task, long seed) {
    int[] codes = task.classCodes();
    int classes = task.classes().size();
    List<int[]> groups =
        IntStream.range(0, classes)
            .mapToObj(k -> Arrays.stream(task.knownRows()).filter(row -> codes[row] == k).toArray())
            .toList();
    return Picks.byTurns(groups, Math.max(1, EXAMPLES / Math.max(1, classes)), seed);
  }

  @Override
  public Result<TabularAnswer> predict(TabularTask task, RunContext context) {
    context.phase(Phase.PREDICT);
    return model.exclusively(context.cancellation(), reading -> answer(task, reading, context));
  }

  private Result<TabularAnswer> answer(TabularTask task, Reading reading, RunContext context) {
    RowSentences sentences = new RowSentences(task);
    int[] rows = SmolRows.asked(task, context.seed());
    double[][] probabilities = new double[rows.length][];
    long tokens = 0;
    for (int i = 0; i < rows.length; i++) {
      int[] question = reading.tokenizer().encode(sentences.question(rows[i]));
      tokens += question.length;
      probabilities[i] = prompt.probabilities(reading, question);
      context.done((i + 1.0) / rows.length);
    }
    return new Result<>(
        new ClassPredictions(rows, task.classes(), probabilities, Attributions.none()),
        Usage.of(Count.ROWS, rows.length).and(Count.PROMPT_TOKENS, tokens),
        SmolRows.remarks(task, rows.length));
  }
}
