package org.signalbox.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Share;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.Precision;

/**
 * Two ways to find the document that answers a question: two towers, where documents became vectors
 * beforehand and a question costs one reading and a product with each (Karpukhin et al. 2020, Dense
 * Passage Retrieval); and the generator, which reads every document with every question and says
 * how probable the question is after it (Sachan et al. 2022).
 *
 * <p>Setting: {@code file} as {@link Desk#read}; {@code documents}, {@code queries}, {@code model}.
 */
final class Towers implements Experiment {
  @Override
  public String kind() {
    return "towers";
  }

  @Override
  public Form form() {
    return Desk.FORM.must(Form.Shape.WORD, "model").must(Form.Shape.NUMBER, "queries");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Desk desk = Desk.read(setting, kit, context);
    RunContext quiet = context.silent();
    LanguageModel model = kit.generator(setting.word("model"), Precision.FAST);
    model.awaitWhole(context.cancellation());
    // What is loaded at the first use belongs to neither side.
    kit.encoder().embed(List.of("warm"), quiet);
    model.logProbabilities(pair("warm"), List.of(" up"), context.cancellation());
    int queries = Math.min(setting.count("queries"), desk.questions().size());
    float[][][] ahead = new float[1][][];
    double prepared =
        Stopwatch.seconds(context, () -> ahead[0] = kit.encoder().embed(desk.texts(), quiet));
    Found found =
        new Found(new double[queries], new double[queries], new int[queries], new int[queries]);
    for (int q = 0; q < queries; q++) {
      // Spread over the table, so that few questions still come from all of it.
      int asked = q * desk.questions().size() / queries;
      String question = desk.questions().get(asked);
      RunContext part = context.part((double) q / queries, (q + 1.0) / queries);
      double[][] scores = new double[2][];
      found.towers[q] =
          Stopwatch.seconds(
              context,
              () ->
                  scores[0] = products(kit.encoder().embed(List.of(question), quiet)[0], ahead[0]));
      found.pairs[q] =
          Stopwatch.seconds(context, () -> scores[1] = likely(model, desk, question, part));
      found.towerRank[q] = rank(scores[0], asked);
      found.pairRank[q] = rank(scores[1], asked);
    }
    return findings(found, prepared, desk.documents().size());
  }

  /** By question: seconds of both ways, and at which place the right document stood, from 1. */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Found(double[] towers, double[] pairs, int[] towerRank, int[] pairRank) {
    double[] ratios() {
      double[] ratios = new double[towers.length];
      Arrays.setAll(ratios, i -> pairs[i] / towers[i]);
      return ratios;
    }
  }

  private static double[] products(float[] query, float[][] documents) {
    double[] scores = new double[documents.length];
    for (int i = 0; i < scores.length; i++) {
      for (int d = 0; d < query.length; d++) {
        scores[i] += (double) query[d] * documents[i][d];
      }
    }
    return scores;
  }

  private static String pair(String text) {
    return "Text: " + text + "\n\nA question that this text answers:";
  }

  private static double[] likely(
      LanguageModel model, Desk desk, String question, RunContext context) {
    List<String> texts = desk.texts();
    double[] likely = new double[texts.size()];
    for (int i = 0; i < likely.length; i++) {
      likely[i] =
          model
              .logProbabilities(
                  pair(texts.get(i)), List.of(" " + question), context.cancellation())[0];
      context.done((i + 1.0) / likely.length);
    }
    return likely;
  }

  /** The place of one score among all, from 1; those that tie come before it. */
  static int rank(double[] scores, int one) {
    return (int) Arrays.stream(scores).filter(score -> score >= scores[one]).count();
  }

  private static Measure first(String id, int[] ranks) {
    Share share = new Share((int) Arrays.stream(ranks).filter(r -> r == 1).count(), ranks.length);
    return Measure.of(id, Measure.Kind.SHARE, share.value(), share.low(), share.high());
  }

  private static Findings findings(Found found, double prepared, int documents) {
    Measure towers = first("towers-first", found.towerRank);
    Measure pairs = first("pairs-first", found.pairRank);
    double once = Repeats.median(found.pairs) - Repeats.median(found.towers);
    return new Findings(
        List.of(
            Repeats.median("time-ratio", Measure.Kind.TIME_RATIO, found.ratios()),
            towers,
            pairs,
            Repeats.median("towers-seconds", Measure.Kind.SECONDS, found.towers),
            Repeats.median("pairs-seconds", Measure.Kind.SECONDS, found.pairs),
            Measure.of("prepared-seconds", Measure.Kind.SECONDS, prepared),
            Measure.of("repaid-after", Measure.Kind.SCORE, prepared / Math.max(once, 1e-9)),
            Measure.counted("readings-towers", 1),
            Measure.counted("readings-pairs", documents)),
        List.of(
            new Drawing.Bars(
                "seconds",
                Measure.Kind.SECONDS,
                Drawing.Scale.LOG,
                List.of(
                    bar("towers", Repeats.median("", Measure.Kind.SECONDS, found.towers)),
                    bar("pairs", Repeats.median("", Measure.Kind.SECONDS, found.pairs)))),
            new Drawing.Bars(
                "found-first",
                Measure.Kind.SHARE,
                Drawing.Scale.LINEAR,
                List.of(bar("towers", towers), bar("pairs", pairs)))));
  }

  private static Drawing.Bar bar(String label, Measure measure) {
    return new Drawing.Bar(label, measure.value(), measure.range(), Optional.of(Family.LANGUAGE));
  }
}
