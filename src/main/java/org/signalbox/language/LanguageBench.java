package org.signalbox.language;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Progress;
import org.signalbox.engine.Ticker;

/** Measures how fast and how faithfully a loaded model reads and writes on this machine. */
public final class LanguageBench {
  /** Prompt of the first-token figure, in tokens. */
  public static final int PROMPT = 60;

  /** Read at a time where the last token of each stretch is written. */
  private static final int STRETCH = 12;

  /** Tokens of one answer of {@link #soak}. */
  private static final int ANSWER = 256;

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

  /** Reads {@code context} tokens and writes {@code tokens} greedily, after one warm-up. */
  public LanguageSpeed run(int context, int tokens, Cancellation cancellation) {
    return model.exclusively(
        cancellation,
        reading -> {
          int[] ids = prose(reading.tokenizer(), context);
          round(reading, ids, tokens, _ -> {});
          return round(reading, ids, tokens, _ -> {});
        });
  }

  /**
   * As {@link #run} without the warm-up, for rounds over several lengths of which the first is left
   * out.
   *
   * @param progress is told how much of the round is done
   */
  public LanguageSpeed once(int context, int tokens, Progress progress, Cancellation cancellation) {
    return model.exclusively(
        cancellation,
        reading -> round(reading, prose(reading.tokenizer(), context), tokens, progress));
  }

  /** Leaves so many tokens in memory: most of them read, the last ones written. */
  public void fill(int tokens, Cancellation cancellation) {
    model.exclusively(
        cancellation,
        reading -> {
          float[] logits = reading.logitsAfter(prose(reading.tokenizer(), tokens - PROMPT));
          for (int i = 0; i < PROMPT; i++) {
            int id = Logits.argmax(logits);
            reading.decoder().append(new int[] {id}, reading.guard(), logits);
          }
          return tokens;
        });
  }

  static int[] prose(Tokenizer tokenizer, int length) {
    int[] once = tokenizer.encode(PROSE);
    return IntStream.range(0, length).map(i -> once[i % once.length]).toArray();
  }

  private LanguageSpeed round(Reading reading, int[] ids, int tokens, Progress progress) {
    double first = prefill(reading, Arrays.copyOf(ids, Math.min(PROMPT, ids.length)), _ -> {});
    double prefill = prefill(reading, ids, progress);
    float[] logits = reading.logitsAfter(ids);
    double[] steps = new double[tokens];
    for (int i = 0; i < tokens; i++) {
      long start = ticker.nanos();
      int id = Logits.argmax(logits);
      reading.decoder().append(new int[] {id}, reading.guard(), logits);
      steps[i] = seconds(start);
    }
    Arrays.sort(steps);
    return new LanguageSpeed(
        ids.length,
        ids.length / prefill,
        1 / steps[tokens / 2],
        1 / steps[tokens / 10],
        1000 * first);
  }

  /** Nothing of the prompt is remembered from before; choosing the token counts. */
  private double prefill(Reading reading, int[] ids, Progress progress) {
    reading.decoder().rewind(0);
    long start = ticker.nanos();
    Logits.argmax(reading.decoder().read(ids, reading.guard(), progress));
    return seconds(start);
  }

  private double seconds(long start) {
    return (ticker.nanos() - start) / 1e9;
  }

  /** Compares with what the same weights say in full precision. */
  public Faithfulness faithfulness(ReferenceText text, Cancellation cancellation) {
    return model.exclusively(cancellation, reading -> faithfulness(text, reading));
  }

  private static Faithfulness faithfulness(ReferenceText text, Reading reading) {
    int[] ids = text.ids();
    double[] sums = new double[2];
    reading.decoder().rewind(0);
    reading
        .decoder()
        .score(
            ids,
            0,
            reading.guard(),
            (position, logits) -> {
              sums[0] += text.after().get(position).divergence(logits);
              if (position + 1 < ids.length) {
                sums[1] -= Logits.logProbability(logits, ids[position + 1]);
              }
            });
    double written = 0;
    int stretches = ids.length / STRETCH;
    reading.decoder().rewind(0);
    for (int end = STRETCH; end <= ids.length; end += STRETCH) {
      float[] logits = reading.logitsAfter(Arrays.copyOf(ids, end));
      written += text.after().get(end - 1).divergence(logits);
    }
    return new Faithfulness(
        sums[0] / ids.length,
        written / stretches,
        Math.exp(sums[1] / (ids.length - 1)),
        text.perplexity());
  }

  /**
   * Writes answer after answer to ever other questions until so many tokens are written.
   *
   * @param written is told the number of tokens after each answer
   */
  public void soak(int tokens, LongConsumer written, Cancellation cancellation) {
    long sum = 0;
    for (int seed = 0; sum < tokens; seed++) {
      Sampling sampling = new Sampling(0.9, 0.95, 0, 1.1, seed);
      String prompt = "Write a long story about the number " + seed + " and " + PROSE;
      sum +=
          model
              .generate(
                  Writing.of(
                      prompt.substring(0, 40 + seed % (prompt.length() - 40)), ANSWER, sampling),
                  chunk -> {},
                  fraction -> {},
                  cancellation)
              .tokens()
              .size();
      written.accept(sum);
    }
  }
}
