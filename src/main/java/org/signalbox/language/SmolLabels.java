package org.signalbox.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.engine.Count;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Phase;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.engine.Standing;
import org.signalbox.engine.Suitability;
import org.signalbox.engine.Usage;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.TextClassificationTask;

/**
 * Text labels from a few examples in the prompt (Brown et al. 2020): each label is scored as the
 * continuation of "Text: ... Label:". Without examples the labels' names must do.
 */
public final class SmolLabels implements Engine<TextClassificationTask, LabelledText> {
  private static final int MOST_CLASSES = 24;
  private static final int MOST_DOCUMENTS = 100;
  private static final int SHOTS_A_CLASS = 4;
  private static final int SHOTS = 24;
  private static final int SHOT_TOKENS = 80;

  /** Known documents that set the bias. */
  private static final int CALIBRATING = 16;

  /** The examples are read once and kept, so they may be many; the context is not endless. */
  private static final int EXAMPLE_TOKENS = 1400;

  private static final int DOCUMENT_TOKENS = 256;

  private final SharedGenerator generator;

  public SmolLabels(SharedGenerator generator) {
    this.generator = generator;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "smollm2-labels",
        "SmolLM2 few-shot",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        SharedGenerator.BYTES,
        "Labels texts after a few examples, without training.",
        "Brown et al. 2020, few-shot learners; Zhao et al. 2021, Calibrate Before Use");
  }

  @Override
  public Suitability suits(TextClassificationTask task) {
    return task.classes().size() > MOST_CLASSES
        ? Suitability.unwilling("SB-LANGUAGE-17", task.classes().size(), MOST_CLASSES)
        : generator.present();
  }

  @Override
  public Fitted<TextClassificationTask, LabelledText> fit(
      TextClassificationTask task, RunContext context) {
    LanguageModel model = generator.load(context);
    context.phase(Phase.FIT);
    return model.exclusively(
        context.cancellation(), reading -> prepared(model, reading, task, context));
  }

  private static Prepared prepared(
      LanguageModel model, Reading reading, TextClassificationTask task, RunContext context) {
    Tokenizer tokenizer = reading.tokenizer();
    List<String> labels = task.classes().stream().map(AnswerTokens::shortened).toList();
    List<int[]> parts = new ArrayList<>();
    parts.add(tokenizer.encode("Each text has one label: " + String.join(", ", labels) + ".\n\n"));
    int each = Math.clamp(SHOTS / Math.max(1, labels.size()), 1, SHOTS_A_CLASS);
    List<Integer> shots = Picks.byTurns(groups(task), each, context.seed());
    int tokens = 0;
    for (int document : shots) {
      int[] shot =
          TokenLists.join(
              question(tokenizer, task.documents().get(document).text(), SHOT_TOKENS),
              tokenizer.encode(" " + labels.get(task.labels()[document])),
              tokenizer.encode("\n\n"));
      tokens += shot.length;
      if (tokens <= EXAMPLE_TOKENS) {
        parts.add(shot);
      }
    }
    AnswerTokens answers = AnswerTokens.of(tokenizer, task.classes(), "\n\n");
    FewShot prompt = new FewShot(TokenLists.join(parts.toArray(int[][]::new)), answers);
    List<Integer> real = balanced(task, each, context.seed());
    calibrate(prompt, reading, task, real);
    Usage usage =
        Usage.of(Count.DOCUMENTS, parts.size() - 1 + real.size())
            .and(Count.PROMPT_TOKENS, prompt.promptTokens());
    return new Prepared(model, prompt, usage);
  }

  private static void calibrate(
      FewShot prompt, Reading reading, TextClassificationTask task, List<Integer> real) {
    Tokenizer tokenizer = reading.tokenizer();
    prompt.calibrate(
        reading,
        Stream.of("N/A", "", "[MASK]").map(t -> question(tokenizer, t, SHOT_TOKENS)).toList());
    if (!real.isEmpty()) {
      prompt.balance(
          reading,
          real.stream()
              .map(d -> question(tokenizer, task.documents().get(d).text(), SHOT_TOKENS))
              .toList());
    }
  }

  /** Known documents that are no examples, as many of each class; none where a class has none. */
  private static List<Integer> balanced(TextClassificationTask task, int shots, long seed) {
    List<int[]> groups = groups(task);
    int least = groups.stream().mapToInt(group -> group.length).min().orElse(0);
    int wanted = Math.max(1, CALIBRATING / Math.max(1, groups.size()));
    int each = Math.min(least - shots, wanted);
    return each < 1
        ? List.of()
        : Picks.byTurns(groups, shots + each, seed)
            .subList(shots * groups.size(), (shots + each) * groups.size());
  }

  private static List<int[]> groups(TextClassificationTask task) {
    int[] known = task.known();
    return IntStream.range(0, task.classes().size())
        .mapToObj(k -> Arrays.stream(known).filter(i -> task.labels()[i] == k).toArray())
        .toList();
  }

  private static int[] question(Tokenizer tokenizer, String text, int atMost) {
    int[] body = TokenLists.head(tokenizer.encode("Text: " + text.strip()), atMost);
    return TokenLists.join(body, tokenizer.encode("\nLabel:"));
  }

  private record Prepared(LanguageModel model, FewShot prompt, Usage usage)
      implements Fitted<TextClassificationTask, LabelledText> {
    @Override
    public Result<LabelledText> predict(TextClassificationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      return model.exclusively(context.cancellation(), reading -> answer(task, reading, context));
    }

    private Result<LabelledText> answer(
        TextClassificationTask task, Reading reading, RunContext context) {
      int[] open = task.open();
      int[] asked = Picks.sample(open, MOST_DOCUMENTS, context.seed());
      double[][] probabilities = new double[asked.length][];
      Instructions data = new Instructions(task.classes());
      long tokens = 0;
      for (int i = 0; i < asked.length; i++) {
        String text = data.without(task.documents().get(asked[i]).text());
        int[] question = question(reading.tokenizer(), text, DOCUMENT_TOKENS);
        tokens += question.length;
        probabilities[i] = prompt.probabilities(reading, question);
        context.done((i + 1.0) / asked.length);
      }
      List<Problem> remarks =
          asked.length < open.length
              ? List.of(Problem.of("SB-LANGUAGE-18", asked.length, open.length))
              : List.of();
      return new Result<>(
          new LabelledText(asked, task.classes(), probabilities),
          Usage.of(Count.DOCUMENTS, asked.length).and(Count.PROMPT_TOKENS, tokens),
          remarks);
    }
  }
}
