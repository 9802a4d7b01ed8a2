package org.signalbox.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
import org.signalbox.task.TextClassificationTask;

/**
 * A logistic head on the encoder's states and the text's words. Without labelled documents the
 * labels' names are embedded instead, and the nearest one wins.
 */
public final class MiniLmHead implements Engine<TextClassificationTask, LabelledText> {
  /** Inverse penalty; rows of a few unit vectors need a weak one. */
  private static final double C = 5;

  /** So many rows times classes take seconds; beyond, the last layer's mean alone is read. */
  private static final long MOST_WORK = 100_000;

  private static final int PARTS = 4;

  /** Turns cosines, which differ by a few hundredths, into probabilities. */
  private static final double SHARPNESS = 20;

  private final MiniLm encoder;

  public MiniLmHead(MiniLm encoder) {
    this.encoder = encoder;
  }

  @Override
  public EngineCard card() {
    return new EngineCard(
        "minilm-head",
        "MiniLM + logistic",
        Family.LANGUAGE,
        Standing.CONTENDER,
        "Apache-2.0",
        MiniLm.BYTES,
        "Labels for short texts: a small encoder reads, a logistic regression decides.",
        "Reimers & Gurevych 2019, Sentence-BERT; Wang et al. 2020, MiniLM");
  }

  @Override
  public Suitability suits(TextClassificationTask task) {
    return encoder.present()
        ? Suitability.willing()
        : Suitability.unwilling("SB-LANGUAGE-41", MiniLm.NAME + ".onnx");
  }

  @Override
  public Fitted<TextClassificationTask, LabelledText> fit(
      TextClassificationTask task, RunContext context) {
    context.phase(Phase.LOAD);
    encoder.load();
    context.phase(Phase.FIT);
    int[] known = task.known();
    boolean taught = IntStream.of(known).map(i -> task.labels()[i]).distinct().count() > 1;
    return taught ? head(task, known, context) : nearest(task, context);
  }

  private FittedLabels head(TextClassificationTask task, int[] known, RunContext context) {
    List<String> texts = LabelTexts.of(task, known);
    boolean few = (long) known.length * task.classes().size() <= MOST_WORK;
    int first = few ? 0 : PARTS - 1;
    List<float[][]> parts = parts(texts, first, context);
    TextFeatures features = TextFeatures.learn(texts, parts);
    int[] labels = IntStream.of(known).map(i -> task.labels()[i]).toArray();
    List<FeatureRow> rows =
        IntStream.range(0, texts.size())
            .mapToObj(i -> features.of(texts.get(i), parts.get(i)))
            .toList();
    Logistic head =
        Logistic.fit(
            new Logistic.Cases(rows, labels, task.classes().size()),
            features.terms().size(),
            C,
            context);
    return new FittedLabels(
        Usage.of(Count.DOCUMENTS, known.length),
        (asked, run) -> {
          List<float[][]> read = parts(asked, first, run);
          return IntStream.range(0, asked.size())
              .mapToObj(i -> head.predict(features.of(asked.get(i), read.get(i))))
              .toArray(double[][]::new);
        });
  }

  private List<float[][]> parts(List<String> texts, int first, RunContext context) {
    return encoder.parts(texts, context).stream()
        .map(all -> Arrays.copyOfRange(all, first, PARTS))
        .toList();
  }

  private FittedLabels nearest(TextClassificationTask task, RunContext context) {
    List<String> names = task.classes().stream().map(c -> "This is about " + c + ".").toList();
    float[][] labels = encoder.embed(names, context);
    return new FittedLabels(
        Usage.of(Count.DOCUMENTS, labels.length),
        (texts, run) ->
            Arrays.stream(encoder.embed(texts, run))
                .map(vector -> nearness(vector, labels))
                .toArray(double[][]::new));
  }

  private static double[] nearness(float[] vector, float[][] labels) {
    double[] scores = new double[labels.length];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = SHARPNESS * MiniLm.cosine(vector, labels[k]);
    }
    return Probabilities.softmax(scores);
  }

  /** From texts to the probabilities of the classes. */
  private interface Head {
    double[][] probabilities(List<String> texts, RunContext context);
  }

  private static final class FittedLabels implements Fitted<TextClassificationTask, LabelledText> {
    private final Usage usage;
    private final Head head;

    FittedLabels(Usage usage, Head head) {
      this.usage = usage;
      this.head = head;
    }

    @Override
    public Usage usage() {
      return usage;
    }

    @Override
    public Result<LabelledText> predict(TextClassificationTask task, RunContext context) {
      context.phase(Phase.PREDICT);
      int[] open = task.open();
      double[][] probabilities = head.probabilities(LabelTexts.asData(task, open), context);
      return new Result<>(
          new LabelledText(open, task.classes(), probabilities),
          Usage.of(Count.DOCUMENTS, open.length));
    }
  }
}
