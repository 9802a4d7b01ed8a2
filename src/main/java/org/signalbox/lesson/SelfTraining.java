package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Share;

/**
 * Few labels and many texts without: a model labels what it is sure of and learns from its own
 * labels, again and again (Nigam, McCallum, Thrun &amp; Mitchell 2000, "Text Classification from
 * Labeled and Unlabeled Documents using EM", with hard labels above a threshold as in Yarowsky
 * 1995; Ge et al. 2023, SimPLE, also edit them). The same once more after a teacher of whom a share
 * of the labels is wrong.
 *
 * <p>Setting: texts as {@link Texts#read}; {@code taught}, {@code pool}, {@code test}: how many;
 * {@code sure}: the threshold; {@code rounds}; {@code wrong}: the share of false labels; {@code
 * repeats}.
 */
final class SelfTraining implements Experiment {
  @Override
  public String kind() {
    return "self-training";
  }

  @Override
  public Form form() {
    return Texts.FORM.may(
        Form.Shape.NUMBER, "taught", "pool", "test", "rounds", "sure", "wrong", "repeats");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Texts texts = Texts.read(setting, kit, context);
    List<List<String>> words = NaiveBayes.read(texts.texts());
    Library library = new Library(texts, words, NaiveBayes.vocabulary(words));
    Plan plan =
        new Plan(
            setting.count("taught", 20),
            setting.count("pool", 2000),
            setting.count("test", 500),
            setting.count("rounds", 5),
            setting.number("sure", 0.9));
    int repeats = setting.count("repeats", 5);
    List<Course> good = new ArrayList<>();
    List<Course> bad = new ArrayList<>();
    for (int r = 0; r < repeats; r++) {
      long seed = context.seed() * 1000 + r;
      Texts.Drawn drawn = texts.draw(plan.taught(), plan.pool(), plan.test(), seed);
      int[] labels = texts.labels(drawn.taught());
      good.add(new Pupil(library, drawn, plan).learn(labels));
      int[] spoilt = spoilt(labels, setting.number("wrong", 0.3), texts.classes().size(), seed);
      bad.add(new Pupil(library, drawn, plan).learn(spoilt));
      context.done((r + 1.0) / repeats);
    }
    return findings(good, bad);
  }

  private record Plan(int taught, int pool, int test, int rounds, double sure) {}

  /**
   * How the accuracy went, before and after each round.
   *
   * @param believed the share of the texts that got a label in the last round
   * @param believedRight how many of these labels were right
   */
  private record Course(double[] accuracy, double believed, double believedRight) {
    double gain() {
      return accuracy[accuracy.length - 1] - accuracy[0];
    }
  }

  /** The same labels with a share of them changed to the next class. */
  static int[] spoilt(int[] labels, double share, int classes, long seed) {
    int[] spoilt = labels.clone();
    int[] order = Texts.shuffled(labels.length, new SplittableRandom(seed).nextLong());
    for (int i = 0; i < Math.round(share * labels.length); i++) {
      spoilt[order[i]] = (spoilt[order[i]] + 1) % classes;
    }
    return spoilt;
  }

  /** All texts, the different words of each and a number for each word. */
  private record Library(Texts texts, List<List<String>> words, Map<String, Integer> numbers) {}

  private record Pupil(Library library, Texts.Drawn drawn, Plan plan) {
    Course learn(int[] labels) {
      double[] accuracy = new double[plan.rounds() + 1];
      NaiveBayes model = fitted(drawn.taught(), labels);
      accuracy[0] = accuracy(model);
      int[] rows = new int[0];
      int[] own = new int[0];
      for (int round = 1; round <= plan.rounds(); round++) {
        NaiveBayes teacher = model;
        rows = Arrays.stream(drawn.pool()).filter(i -> sure(teacher, i)).toArray();
        own = Arrays.stream(rows).map(i -> Guess.best(answer(teacher, i))).toArray();
        model = fitted(joined(drawn.taught(), rows), joined(labels, own));
        accuracy[round] = accuracy(model);
      }
      int[] truth = library.texts().labels(rows);
      int right = 0;
      for (int i = 0; i < own.length; i++) {
        right += own[i] == truth[i] ? 1 : 0;
      }
      return new Course(
          accuracy,
          (double) rows.length / drawn.pool().length,
          rows.length == 0 ? 0 : (double) right / rows.length);
    }

    private boolean sure(NaiveBayes model, int row) {
      double[] shares = answer(model, row);
      return shares[Guess.best(shares)] >= plan.sure();
    }

    private double[] answer(NaiveBayes model, int row) {
      return model.probabilities(library.words().get(row));
    }

    private NaiveBayes fitted(int[] rows, int[] labels) {
      List<List<String>> read = Arrays.stream(rows).mapToObj(library.words()::get).toList();
      return NaiveBayes.fit(library.numbers(), read, labels, library.texts().classes().size());
    }

    private double accuracy(NaiveBayes model) {
      return Guess.accuracy(
          i -> answer(model, drawn.test()[i]), library.texts().labels(drawn.test()));
    }
  }

  private static int[] joined(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static Findings findings(List<Course> good, List<Course> bad) {
    Share harmed = new Share((int) bad.stream().filter(c -> c.gain() < 0).count(), bad.size());
    return new Findings(
        List.of(
            Repeats.mean("gain", Measure.Kind.SHARE, Repeats.each(good, Course::gain)),
            Repeats.mean("before", Measure.Kind.SHARE, Repeats.each(good, c -> c.accuracy()[0])),
            Repeats.mean("after", Measure.Kind.SHARE, Repeats.each(good, SelfTraining::last)),
            Repeats.mean(
                "wrong-before", Measure.Kind.SHARE, Repeats.each(bad, c -> c.accuracy()[0])),
            Repeats.mean("wrong-after", Measure.Kind.SHARE, Repeats.each(bad, SelfTraining::last)),
            Repeats.mean("wrong-gain", Measure.Kind.SHARE, Repeats.each(bad, Course::gain)),
            Repeats.mean("believed", Measure.Kind.SHARE, Repeats.each(bad, Course::believed)),
            Repeats.mean(
                "believed-right", Measure.Kind.SHARE, Repeats.each(bad, Course::believedRight)),
            Measure.of("harmed", Measure.Kind.SHARE, harmed.value(), harmed.low(), harmed.high())),
        List.of(
            new Drawing.Lines(
                "rounds",
                new Drawing.Axis("round", Measure.Kind.COUNT, Drawing.Scale.LINEAR),
                new Drawing.Axis("accuracy", Measure.Kind.SHARE, Drawing.Scale.LINEAR),
                List.of(
                    Courses.line("good", accuracies(good)),
                    Courses.line("bad", accuracies(bad))))));
  }

  private static double last(Course course) {
    return course.accuracy()[course.accuracy().length - 1];
  }

  private static List<double[]> accuracies(List<Course> courses) {
    return courses.stream().map(Course::accuracy).toList();
  }
}
