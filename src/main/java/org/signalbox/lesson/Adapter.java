package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Family;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.RunContext;
import org.signalbox.language.MiniLm;
import org.signalbox.task.Document;
import org.signalbox.task.LabelledText;
import org.signalbox.task.TextClassificationTask;

/**
 * Three ways to labels from the same few examples: nothing trained (the nearest name of a label), a
 * thin adapter and a head on the frozen encoder, and everything learned anew by boosted trees over
 * words.
 *
 * <p>Setting: texts as {@link Texts#read}; {@code taught}, {@code test}, {@code rank}, {@code
 * steps}, {@code repeats}; {@code scratch}: the engine that learns everything anew.
 */
final class Adapter implements Experiment {
  /** What part of a repeat the encoder's reading takes, about. */
  private static final double READING = 0.8;

  @Override
  public String kind() {
    return "adapter";
  }

  @Override
  public Form form() {
    return Texts.FORM
        .must(Form.Shape.NUMBER, "taught", "test")
        .may(Form.Shape.NUMBER, "rank", "steps", "repeats")
        .may(Form.Shape.WORD, "scratch");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Texts texts = Texts.read(setting, kit, context);
    int repeats = setting.count("repeats", 3);
    List<Scores> scores = new ArrayList<>();
    for (int r = 0; r < repeats; r++) {
      RunContext part =
          context
              .part((double) r / repeats, (r + 1.0) / repeats)
              .withSeed(context.seed() * 1000 + r);
      scores.add(repeat(texts, setting, kit, part));
    }
    AdapterHead head = head(setting, kit, texts, 0);
    return findings(scores, head.parameters(), MiniLm.PARAMETERS);
  }

  /**
   * @param seconds in which the adapter and its head learned, the reading left out
   */
  private record Scores(
      double named, double headOnly, double adapted, double scratch, double seconds) {}

  private static AdapterHead head(Setting setting, Kit kit, Texts texts, long seed) {
    int inputs = kit.encoder().dimensions();
    return new AdapterHead(inputs, setting.count("rank", 4), texts.classes().size(), seed);
  }

  private static Scores repeat(Texts texts, Setting setting, Kit kit, RunContext context) {
    Texts.Drawn drawn =
        texts.draw(setting.count("taught"), 0, setting.count("test"), context.seed());
    double share = (double) drawn.taught().length / (drawn.taught().length + drawn.test().length);
    RunContext reading = context.part(0, READING);
    float[][] known = kit.encoder().embed(texts.texts(drawn.taught()), reading.part(0, share));
    float[][] asked = kit.encoder().embed(texts.texts(drawn.test()), reading.part(share, 1));
    int[] labels = texts.labels(drawn.taught());
    int[] truth = texts.labels(drawn.test());
    int classes = texts.classes().size();
    int steps = setting.count("steps", 100);
    AdapterHead adapter = head(setting, kit, texts, context.seed());
    double seconds =
        Stopwatch.seconds(context, () -> learn(adapter, known, labels, steps, context));
    SoftmaxHead plain = SoftmaxHead.fit(known, labels, classes, steps);
    float[][] names =
        kit.encoder()
            .embed(
                texts.classes().stream().map(c -> "This is " + c + ".").toList(), context.silent());
    return new Scores(
        Guess.accuracy(i -> nearness(asked[i], names), truth),
        Guess.accuracy(i -> plain.probabilities(asked[i]), truth),
        Guess.accuracy(i -> adapter.probabilities(asked[i]), truth),
        scratch(
            texts,
            drawn,
            new Named(setting, "scratch").of(kit.engines().classification(), "tfidf-xgboost"),
            context),
        seconds);
  }

  private static void learn(
      AdapterHead adapter, float[][] known, int[] labels, int steps, RunContext context) {
    for (int step = 0; step < steps; step++) {
      adapter.step(known, labels);
      context.cancellation().check();
    }
  }

  private static double[] nearness(float[] vector, float[][] names) {
    double[] near = new double[names.length];
    for (int k = 0; k < near.length; k++) {
      for (int d = 0; d < vector.length; d++) {
        near[k] += (double) vector[d] * names[k][d];
      }
    }
    return near;
  }

  private static double scratch(
      Texts texts,
      Texts.Drawn drawn,
      Engine<TextClassificationTask, LabelledText> engine,
      RunContext context) {
    TextClassificationTask task = task(texts, drawn);
    try (Fitted<TextClassificationTask, LabelledText> fitted = engine.fit(task, context.silent())) {
      LabelledText answer = fitted.predict(task, context.silent()).answer();
      int[] truth =
          IntStream.of(answer.documents())
              .map(i -> drawn.test()[i - drawn.taught().length])
              .toArray();
      return Guess.accuracy(i -> answer.probabilities()[i], texts.labels(truth));
    }
  }

  private static TextClassificationTask task(Texts texts, Texts.Drawn drawn) {
    List<Document> documents = new ArrayList<>();
    IntStream.concat(IntStream.of(drawn.taught()), IntStream.of(drawn.test()))
        .forEach(i -> documents.add(new Document(Integer.toString(i), texts.texts().get(i))));
    int[] labels =
        IntStream.concat(
                IntStream.of(texts.labels(drawn.taught())),
                IntStream.generate(() -> -1).limit(drawn.test().length))
            .toArray();
    return new TextClassificationTask("lesson", documents, labels, texts.classes());
  }

  private static Findings findings(List<Scores> scores, int trained, int frozen) {
    double[] lead = Repeats.each(scores, s -> s.adapted() - s.scratch());
    double[] taught = Repeats.each(scores, s -> s.adapted() - s.named());
    Measure adapted = share("adapted", Repeats.each(scores, Scores::adapted));
    Measure scratch = share("scratch", Repeats.each(scores, Scores::scratch));
    Measure named = share("named", Repeats.each(scores, Scores::named));
    Measure head = share("head-only", Repeats.each(scores, Scores::headOnly));
    return new Findings(
        List.of(
            Repeats.mean("lead", Measure.Kind.SHARE, lead),
            Repeats.mean("lead-over-names", Measure.Kind.SHARE, taught),
            adapted,
            scratch,
            named,
            head,
            Measure.counted("trained", trained),
            Measure.counted("frozen", frozen),
            Repeats.median(
                "learned-in", Measure.Kind.SECONDS, Repeats.each(scores, Scores::seconds)),
            Measure.of("trained-share", Measure.Kind.SHARE, (double) trained / (frozen + trained))),
        List.of(
            new Drawing.Bars(
                "accuracies",
                Measure.Kind.SHARE,
                Drawing.Scale.LINEAR,
                List.of(
                    bar(named, Optional.of(Family.LANGUAGE)),
                    bar(head, Optional.of(Family.LANGUAGE)),
                    bar(adapted, Optional.of(Family.LANGUAGE)),
                    bar(scratch, Optional.of(Family.TABULAR))))));
  }

  private static Measure share(String id, double[] values) {
    return Repeats.mean(id, Measure.Kind.SHARE, values);
  }

  private static Drawing.Bar bar(Measure measure, Optional<Family> family) {
    return new Drawing.Bar(measure.id(), measure.value(), measure.range(), family);
  }
}
