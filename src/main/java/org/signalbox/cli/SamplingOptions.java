package org.signalbox.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signalbox.language.Precision;
import org.signalbox.language.Sampling;
import org.signalbox.task.ProblemException;
import picocli.CommandLine.Option;

/** How tokens are drawn and where the text ends. */
final class SamplingOptions {
  @Option(names = "--greedy", description = "always the most probable token")
  boolean greedy;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "of the sampling")
  long seed;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      description = "0 takes the most probable token, 1 the model's own distribution; usual: 0.2")
  @Nullable Double temperature;

  @Option(
      names = "--top-p",
      paramLabel = "P",
      description = "only the most probable tokens that together reach this share; usual: 0.9")
  @Nullable Double topP;

  @Option(
      names = "--min-p",
      paramLabel = "P",
      description = "only tokens with this share of the best one's probability; usual: 0")
  @Nullable Double minP;

  @Option(
      names = "--repeat-penalty",
      paramLabel = "R",
      description = "weakens tokens of the last 64; 1 is none; usual: 1.1")
  @Nullable Double repeatPenalty;

  @Option(
      names = "--stop",
      paramLabel = "T",
      description = "the text ends before this; can be given several times")
  List<String> stops = new ArrayList<>();

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "256",
      description = "at most so many tokens")
  int maxTokens;

  Precision precision() {
    return greedy ? Precision.EXACT : Precision.FAST;
  }

  /**
   * @throws ProblemException when a setting lies outside its range
   */
  Sampling sampling() {
    if (maxTokens < 1) {
      throw ProblemException.of("SB-CLI-16", maxTokens);
    }
    if (greedy) {
      return Sampling.greedy();
    }
    Sampling usual = Sampling.cool(seed);
    return new Sampling(
        within("--temperature", temperature, usual.temperature(), 0, 10),
        within("--top-p", topP, usual.topP(), 0.001, 1),
        within("--min-p", minP, usual.minP(), 0, 1),
        within("--repeat-penalty", repeatPenalty, usual.repetitionPenalty(), 0.1, 10),
        seed);
  }

  private static double within(
      String option, @Nullable Double given, double usual, double least, double most) {
    double value = given == null ? usual : given;
    if (!(value >= least && value <= most)) {
      throw ProblemException.of("SB-CLI-40", option, value, least, most);
    }
    return value;
  }
}
