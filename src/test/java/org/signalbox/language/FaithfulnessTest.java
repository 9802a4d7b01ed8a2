package org.signalbox.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.signalbox.engine.Cancellation;
import org.signalbox.task.GeneratedText;
import tools.jackson.databind.JsonNode;

/** The imported model against the full-precision one. */
class FaithfulnessTest {
  private static LanguageModel model;
  private static LanguageModel exact;

  @BeforeAll
  static void open() {
    model = LanguageModel.open(Reference.model(), 1, Precision.FAST);
    exact = LanguageModel.open(Reference.model(), 1, Precision.EXACT);
  }

  @AfterAll
  static void close() {
    model.close();
    exact.close();
  }

  @Test
  void theDistributionsDivergeByNoMoreThanTheBar() throws Exception {
    JsonNode prose = Reference.zipped("distribution.json.gz");
    int[] ids = Reference.ints(prose.path("ids"));
    double[] sum = {0, 0};
    model.exclusively(
        new Cancellation(),
        reading -> {
          reading
              .decoder()
              .score(
                  ids,
                  0,
                  reading.guard(),
                  (position, logits) -> {
                    sum[0] += divergence(prose.path("positions").path(position), logits);
                    if (position + 1 < ids.length) {
                      sum[1] -= Logits.logProbability(logits, ids[position + 1]);
                    }
                  });
          return ids.length;
        });
    double divergence = sum[0] / ids.length;
    assertTrue(divergence <= 0.006, "KL " + divergence);
    double perplexity = Math.exp(sum[1] / (ids.length - 1));
    double expected = prose.path("perplexity").asDouble();
    assertEquals(expected, perplexity, 0.01 * expected);
  }

  /** Kullback-Leibler divergence over the 128 best tokens and one class for all others. */
  private static double divergence(JsonNode expected, float[] logits) {
    int[] ids = Reference.ints(expected.path("ids"));
    double[] logs = Reference.doubles(expected.path("logp"));
    double normaliser = Logits.logSumExp(logits);
    double known = 0;
    double sum = 0;
    for (int i = 0; i < ids.length; i++) {
      double ours = logits[ids[i]] - normaliser;
      known += Math.exp(ours);
      sum += Math.exp(logs[i]) * (logs[i] - ours);
    }
    double tail = expected.path("tail").asDouble();
    return tail > 0 ? sum + tail * Math.log(tail / Math.max(1e-12, 1 - known)) : sum;
  }

  @Test
  void perplexitiesOfShortTextsAreWithinOnePercentTogetherAndThreeEach() throws Exception {
    double ours = 0;
    double theirs = 0;
    int tokens = 0;
    for (JsonNode line : Reference.lines("logprobs.jsonl")) {
      String text = line.path("text").asString();
      Score score = model.score(text, fraction -> {}, new Cancellation());
      double expected = line.path("perplexity").asDouble();
      assertEquals(expected, score.perplexity(), 0.03 * expected, text);
      ours += score.logProbabilities().stream().mapToDouble(Double::doubleValue).sum();
      theirs += Arrays.stream(Reference.doubles(line.path("logprob_of_next"))).sum();
      tokens += score.logProbabilities().size();
    }
    assertEquals(
        Math.exp(-theirs / tokens), Math.exp(-ours / tokens), 0.01 * Math.exp(-theirs / tokens));
  }

  /**
   * {@code greedy-margins.jsonl}: by how much the reference's best token leads its second at each
   * position, from the same weights de-quantised by the gguf package and multiplied in fp32 by
   * numpy; its best tokens are those of {@code greedy.jsonl} at every position.
   */
  @Test
  void greedyTextsAreEqualUntilTheTwoBestTokensAreAlmostAsLikely() throws Exception {
    List<JsonNode> margins = Reference.lines("greedy-margins.jsonl");
    int prompts = 0;
    for (JsonNode line : Reference.lines("greedy.jsonl")) {
      String prompt = line.path("prompt").asString();
      GeneratedText text =
          exact.generate(
              Writing.of(prompt, 64, Sampling.greedy()),
              chunk -> {},
              fraction -> {},
              new Cancellation());
      assertEquals(Reference.ints(line.path("prompt_ids")).length, text.promptTokens(), prompt);
      int[] ours = text.tokens().stream().mapToInt(GeneratedText.Token::id).toArray();
      int[] expected = Reference.ints(line.path("greedy_ids"));
      int surely = firstBelow(Reference.doubles(margins.get(prompts++).path("margins")), 0.1);
      assertArrayEquals(Arrays.copyOf(expected, surely), Arrays.copyOf(ours, surely), prompt);
    }
  }

  private static int firstBelow(double[] margins, double bar) {
    int at = 0;
    while (at < margins.length && margins[at] >= bar) {
      at++;
    }
    return at;
  }
}
