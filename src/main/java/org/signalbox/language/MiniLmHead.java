package org.signalbox.language;

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
 * Sentence embeddings and a logistic head. Without labelled documents the labels' names are
 * embedded instead, and the nearest one wins.
 */
public final class MiniLmHead implements Engine<TextClassificationTask, LabelledText> {
  /** Inverse penalty; unit vectors need a weak one. */
  private static final double C = 10;

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
    float[][] inputs = encoder.embed(LabelTexts.of(task, known), context);
    int[] labels = IntStream.of(known).map(i -> task.labels()[i]).toArray();
    Logistic head = Logistic.fit(inputs, labels, task.classes().size(), C, context);
    return new FittedLabels(Usage.of(Count.DOCUMENTS, known.length), head::predict);
  }

  private FittedLabels nearest(TextClassificationTask task, RunContext context) {
    List<String> names = task.classes().stream().map(c -> "This is about " + c + ".").toList();
    float[][] labels = encoder.embed(names, context);
    return new FittedLabels(
        Usage.of(Count.DOCUMENTS, labels.length),
        vector -> {
          double[] scores = new double[labels.length];
          for (int k = 0; k < scores.length; k++) {
            scores[k] = SHARPNESS * MiniLm.cosine(vector, labels[k]);
          }
          return Probabilities.softmax(scores);
        });
  }

  /** From the vector of a text to the probabilities of the classes. */
  private interface Head {
    double[] probabilities(float[] vector);
  }

  private final class FittedLabels implements Fitted<TextClassificationTask, LabelledText> {
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
      float[][] vectors = encoder.embed(LabelTexts.of(task, open), context);
      double[][] probabilities = new double[open.length][];
      for (int i = 0; i < open.length; i++) {
        probabilities[i] = head.probabilities(vectors[i]);
      }
      return new Result<>(
          new LabelledText(open, task.classes(), probabilities),
          Usage.of(Count.DOCUMENTS, open.length));
    }
  }
}
