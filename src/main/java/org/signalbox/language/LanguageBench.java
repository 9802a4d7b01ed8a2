package org.signalbox.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Ticker;

/** Measures how fast a loaded model reads and writes on this machine. */
public final class LanguageBench {
  /** Prompt of the first-token figure, in tokens. */
  public static final int PROMPT = 60;

  /** Something to read: the Gettysburg Address (Lincoln 1863, public domain), over and over. */
  private static final String PROSE =
      "Four score and seven years ago our fathers brought forth on this continent, a new nation,"
          + " conceived in Liberty, and dedicated to the proposition that all men are created"
          + " equal. Now we are engaged in a great civil war, testing whether that nation, or any"
          + " nation so conceived and so dedicated, can long endure. ";

  private final LanguageModel model;
  private final Ticker ticker;

  public LanguageBench(LanguageModel model, Ticker ticker) {
    this.model = model;
    this.ticker = ticker;
  }

  /**
   * Reads {@code context} tokens and writes {@code tokens} greedily, {@code rounds} times after one
   * warm-up.
   */
  public LanguageSpeed run(int context, int tokens, int rounds, Cancellation cancellation) {
    return model.exclusively(
        cancellation,
        reading -> {
          int[] ids = prose(reading.tokenizer(), context);
          round(reading, ids, tokens);
          return summary(
              context,
              IntStream.range(0, rounds).mapToObj(i -> round(reading, ids, tokens)).toList());
        });
  }

  private static int[] prose(Tokenizer tokenizer, int length) {
    int[] once = tokenizer.encode(PROSE);
    return IntStream.range(0, length).map(i -> once[i % once.length]).toArray();
  }

  /** Seconds of one round. */
  private record Round(double prefill, double decode, double decodeQuiet, double first) {}

  private Round round(Reading reading, int[] ids, int tokens) {
    double first = prefill(reading, Arrays.copyOf(ids, Math.min(PROMPT, ids.length)));
    double prefill = prefill(reading, ids);
    float[] logits = reading.logitsAfter(ids);
    double[] steps = new double[tokens];
    for (int i = 0; i < tokens; i++) {
      long start = ticker.nanos();
      int id = Logits.argmax(logits);
      reading.decoder().append(new int[] {id}, reading.guard(), logits);
      steps[i] = seconds(start);
    }
    Arrays.sort(steps);
    return new Round(prefill, steps[tokens / 2], steps[tokens / 10], first);
  }

  /** Nothing of the prompt is remembered from before; choosing the token counts. */
  private double prefill(Reading reading, int[] ids) {
    reading.decoder().rewind(0);
    long start = ticker.nanos();
    Logits.argmax(reading.logitsAfter(ids));
    return seconds(start);
  }

  private double seconds(long start) {
    return (ticker.nanos() - start) / 1e9;
  }

  private static LanguageSpeed summary(int context, List<Round> rounds) {
    return new LanguageSpeed(
        context,
        context / median(rounds, Round::prefill),
        1 / median(rounds, Round::decode),
        1 / median(rounds, Round::decodeQuiet),
        1000 * median(rounds, Round::first));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
