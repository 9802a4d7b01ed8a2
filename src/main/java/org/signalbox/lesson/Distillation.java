package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signalbox.engine.Embedder;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.language.MiniLm;
import org.signalbox.language.WordHead;

/**
 * A large teacher learns from few labels and labels many texts; a small pupil learns from those
 * (Bucila, Caruana &amp; Niculescu-Mizil 2006, "Model Compression"; Hinton, Vinyals &amp; Dean
 * 2015, "Distilling the Knowledge in a Neural Network"). Beside them the same pupil without a
 * teacher.
 *
 * <p>Setting: texts as {@link Texts#read}; {@code taught}, {@code pool}, {@code test}, {@code
 * repeats}.
 */
final class Distillation implements Experiment {
  /** Up to here the encoder reads, about, and up to there the pupils learn. */
  private static final double READING = 0.7;

  private static final double TAUGHT = 0.9;
  private static final int STEPS = 300;
  private static final int TIMED = 60;
  private static final int TURNS = 5;

  @Override
  public String kind() {
    return "distillation";
  }

  @Override
  public Form form() {
    return Texts.FORM
        .must(Form.Shape.NUMBER, "taught", "pool", "test")
        .may(Form.Shape.NUMBER, "repeats");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Texts texts = Texts.read(setting, kit, context);
    int taught = setting.count("taught");
    int pool = setting.count("pool");
    int test = setting.count("test");
    int repeats = setting.count("repeats", 3);
    List<Scores> scores = new ArrayList<>();
    // The texts are read once; the repeats share them out anew.
    Texts.Drawn once = texts.draw(taught, pool, test, context.seed());
    Texts used =
        texts.pick(
            Stream.of(once.taught(), once.pool(), once.test())
                .flatMapToInt(IntStream::of)
                .toArray());
    float[][] vectors = kit.encoder().embed(used.texts(), context.part(0, READING));
    for (int r = 0; r < repeats; r++) {
      Texts.Drawn drawn = used.draw(taught, pool, test, context.seed() * 1000 + r);
      scores.add(new School(used, vectors, drawn).scores(context.silent()));
      context.done(READING + (TAUGHT - READING) * (r + 1) / repeats);
    }
    WordHead pupil =
        WordHead.fit(used.texts(), used.labels(), used.classes().size(), context.silent());
    return findings(scores, times(kit.encoder(), pupil, used, context.part(TAUGHT, 1)));
  }

  /**
   * @param alone the pupil that learned from the few labels only
   * @param parameters of the taught pupil
   */
  private record Scores(double teacher, double pupil, double alone, int parameters) {}

  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record School(Texts texts, float[][] vectors, Texts.Drawn drawn) {
    Scores scores(RunContext context) {
      int classes = texts.classes().size();
      int[] labels = texts.labels(drawn.taught());
      SoftmaxHead teacher = SoftmaxHead.fit(vectors(drawn.taught()), labels, classes, STEPS);
      int[] given =
          IntStream.of(drawn.pool())
              .map(i -> Guess.best(teacher.probabilities(vectors[i])))
              .toArray();
      List<String> known = texts.texts(drawn.taught());
      List<String> all = new ArrayList<>(known);
      all.addAll(texts.texts(drawn.pool()));
      int[] allLabels = IntStream.concat(IntStream.of(labels), IntStream.of(given)).toArray();
      WordHead pupil = WordHead.fit(all, allLabels, classes, context);
      WordHead alone = WordHead.fit(known, labels, classes, context);
      int[] truth = texts.labels(drawn.test());
      List<String> asked = texts.texts(drawn.test());
      return new Scores(
          Guess.accuracy(i -> teacher.probabilities(vectors[drawn.test()[i]]), truth),
          Guess.accuracy(i -> pupil.probabilities(asked.get(i)), truth),
          Guess.accuracy(i -> alone.probabilities(asked.get(i)), truth),
          pupil.parameters());
    }

    private float[][] vectors(int[] rows) {
      return IntStream.of(rows).mapToObj(i -> vectors[i]).toArray(float[][]::new);
    }
  }

  /** Seconds a text of both, turn and turn about. */
  private record Times(double[] teacher, double[] pupil) {
    double[] ratios() {
      return IntStream.range(0, teacher.length).mapToDouble(i -> teacher[i] / pupil[i]).toArray();
    }
  }

  private static Times times(Embedder encoder, WordHead pupil, Texts texts, RunContext context) {
    List<String> asked = texts.texts().subList(0, Math.min(TIMED, texts.texts().size()));
    Times times = new Times(new double[TURNS], new double[TURNS]);
    RunContext quiet = context.silent();
    for (int turn = 0; turn < TURNS; turn++) {
      context.done((double) turn / TURNS);
      times.teacher[turn] = Stopwatch.seconds(context, () -> encoder.embed(asked, quiet));
      times.pupil[turn] = Stopwatch.seconds(context, () -> asked.forEach(pupil::probabilities));
    }
    for (int turn = 0; turn < TURNS; turn++) {
      times.teacher[turn] /= asked.size();
      times.pupil[turn] /= asked.size();
    }
    return times;
  }

  private static Findings findings(List<Scores> scores, Times times) {
    Measure teacher = share("teacher", Repeats.each(scores, Scores::teacher));
    Measure pupil = share("pupil", Repeats.each(scores, Scores::pupil));
    Measure alone = share("alone", Repeats.each(scores, Scores::alone));
    double parameters = Repeats.median(Repeats.each(scores, Scores::parameters));
    return new Findings(
        List.of(
            Repeats.mean(
                "gain", Measure.Kind.SHARE, Repeats.each(scores, s -> s.pupil() - s.alone())),
            teacher,
            pupil,
            alone,
            Repeats.mean(
                "kept", Measure.Kind.SHARE, Repeats.each(scores, s -> s.pupil() / s.teacher())),
            Measure.counted("teacher-parameters", MiniLm.PARAMETERS),
            Measure.counted("pupil-parameters", parameters),
            Measure.of("size-ratio", Measure.Kind.RATIO, MiniLm.PARAMETERS / parameters),
            Repeats.median("teacher-seconds", Measure.Kind.SECONDS, times.teacher()),
            Repeats.median("pupil-seconds", Measure.Kind.SECONDS, times.pupil()),
            Repeats.median("time-ratio", Measure.Kind.TIME_RATIO, times.ratios())),
        List.of(
            new Drawing.Bars(
                "accuracies",
                Measure.Kind.SHARE,
                Drawing.Scale.LINEAR,
                List.of(bar(teacher), bar(pupil), bar(alone))),
            new Drawing.Bars(
                "sizes",
                Measure.Kind.COUNT,
                Drawing.Scale.LOG,
                List.of(size("teacher", MiniLm.PARAMETERS), size("pupil", parameters)))));
  }

  private static Measure share(String id, double[] values) {
    return Repeats.mean(id, Measure.Kind.SHARE, values);
  }

  private static Drawing.Bar bar(Measure measure) {
    return new Drawing.Bar(
        measure.id(), measure.value(), measure.range(), Optional.of(Family.LANGUAGE));
  }

  private static Drawing.Bar size(String label, double value) {
    return new Drawing.Bar(label, value, Optional.empty(), Optional.of(Family.LANGUAGE));
  }
}
