package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.signalbox.engine.RunContext;

/**
 * A head on the encoder's vectors learns some classes, then only others, with and without a share
 * of old texts in every batch (McCloskey &amp; Cohen 1989, "Catastrophic Interference"; van de Ven
 * &amp; Tolias 2019, the class-incremental case; rehearsal after Ratcliff 1990).
 *
 * <p>Setting: texts as {@link Texts#read}; {@code first}: the classes learned first; {@code
 * rehearsed}: shares of old texts, the first being 0; {@code rows}, {@code test}, {@code steps},
 * {@code repeats}.
 */
final class Forgetting implements Experiment {
  /** What part of the whole the encoder's reading takes, about. */
  private static final double READING = 0.85;

  private static final int BATCH = 20;
  private static final int STOPS = 8;
  private static final double RATE = 2;

  @Override
  public String kind() {
    return "forgetting";
  }

  @Override
  public Form form() {
    return Texts.FORM
        .must(Form.Shape.WORDS, "first")
        .must(Form.Shape.NUMBERS, "rehearsed")
        .must(Form.Shape.NUMBER, "rows", "test")
        .may(Form.Shape.NUMBER, "steps", "repeats");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Texts all = Texts.read(setting, kit, context);
    Texts texts =
        all.pick(
            all.draw(setting.count("rows"), 0, setting.count("test"), context.seed()).taught());
    Texts test =
        all.pick(all.draw(setting.count("rows"), 0, setting.count("test"), context.seed()).test());
    double half = READING * texts.texts().size() / (texts.texts().size() + test.texts().size());
    float[][] known = kit.encoder().embed(texts.texts(), context.part(0, half));
    float[][] asked = kit.encoder().embed(test.texts(), context.part(half, READING));
    List<Integer> first =
        setting.words("first").stream().map(label -> texts.classOf(label, setting)).toList();
    List<Double> shares = setting.numbers("rehearsed");
    List<List<Course>> courses = new ArrayList<>();
    for (double share : shares) {
      List<Course> repeats = new ArrayList<>();
      for (int r = 0; r < setting.count("repeats", 3); r++) {
        Schedule plan = new Schedule(setting.count("steps", 160), share, context.seed() + r);
        repeats.add(new Pupil(first, new Shelf(known, texts), new Shelf(asked, test)).learn(plan));
        context.cancellation().check();
      }
      courses.add(repeats);
      context.done(READING + (1 - READING) * courses.size() / shares.size());
    }
    return findings(shares, courses);
  }

  private record Schedule(int steps, double rehearsed, long seed) {}

  /** Texts with their vectors. */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Shelf(float[][] vectors, Texts texts) {
    int[] rows(List<Integer> classes) {
      return IntStream.range(0, vectors.length)
          .filter(i -> classes.contains(texts.labels()[i]))
          .toArray();
    }

    float[][] vectors(int[] rows) {
      return Arrays.stream(rows).mapToObj(i -> vectors[i]).toArray(float[][]::new);
    }
  }

  /**
   * @param old the accuracy on the first classes before the others came and at each stop after
   * @param fresh the same on the others
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Course(double[] old, double[] fresh) {
    double kept() {
      return old[STOPS];
    }
  }

  private record Pupil(List<Integer> first, Shelf known, Shelf asked) {
    Course learn(Schedule plan) {
      SplittableRandom random = new SplittableRandom(plan.seed());
      SoftmaxHead head = new SoftmaxHead(known.texts().classes().size(), known.vectors()[0].length);
      List<Integer> later =
          IntStream.range(0, known.texts().classes().size())
              .filter(k -> !first.contains(k))
              .boxed()
              .toList();
      int[] old = known.rows(first);
      int[] fresh = known.rows(later);
      double[][] accuracy = new double[2][STOPS + 1];
      for (int step = 0; step < plan.steps(); step++) {
        step(head, batch(old, fresh, 1, random));
      }
      for (int stop = 0; stop <= STOPS; stop++) {
        accuracy[0][stop] = accuracy(head, first);
        accuracy[1][stop] = accuracy(head, later);
        for (int step = 0; stop < STOPS && step < plan.steps() / STOPS; step++) {
          step(head, batch(old, fresh, plan.rehearsed(), random));
        }
      }
      return new Course(accuracy[0], accuracy[1]);
    }

    private void step(SoftmaxHead head, int[] rows) {
      head.step(known.vectors(rows), known.texts().labels(rows), RATE, 0);
    }

    private double accuracy(SoftmaxHead head, List<Integer> classes) {
      int[] rows = asked.rows(classes);
      return Guess.accuracy(
          i -> head.probabilities(asked.vectors()[rows[i]]), asked.texts().labels(rows));
    }
  }

  /** So many of the old rows as the share says, the others fresh. */
  static int[] batch(int[] old, int[] fresh, double share, SplittableRandom random) {
    int before = (int) Math.round(share * BATCH);
    return IntStream.range(0, BATCH)
        .map(
            i -> i < before ? old[random.nextInt(old.length)] : fresh[random.nextInt(fresh.length)])
        .toArray();
  }

  private static Findings findings(List<Double> shares, List<List<Course>> courses) {
    List<Measure> measures = new ArrayList<>();
    List<Course> none = courses.getFirst();
    List<Course> most = courses.getLast();
    measures.add(Repeats.mean("kept", Measure.Kind.SHARE, Repeats.each(none, Course::kept)));
    double[] rescued = Repeats.each(most, Course::kept);
    Arrays.setAll(rescued, i -> rescued[i] - none.get(i).kept());
    measures.add(Repeats.mean("rescued", Measure.Kind.SHARE, rescued));
    measures.add(
        Repeats.mean("learned-first", Measure.Kind.SHARE, Repeats.each(none, c -> c.old()[0])));
    List<Drawing.Line> lines = new ArrayList<>();
    List<Drawing.Line> fresh = new ArrayList<>();
    for (int s = 0; s < shares.size(); s++) {
      String name = "rehearsed-" + Math.round(100 * shares.get(s));
      List<Course> repeats = courses.get(s);
      measures.add(
          Repeats.mean("kept-" + name, Measure.Kind.SHARE, Repeats.each(repeats, Course::kept)));
      measures.add(
          Repeats.mean(
              "new-" + name, Measure.Kind.SHARE, Repeats.each(repeats, c -> c.fresh()[STOPS])));
      lines.add(Courses.line(name, repeats.stream().map(Course::old).toList()));
      fresh.add(Courses.line(name, repeats.stream().map(Course::fresh).toList()));
    }
    return new Findings(measures, List.of(lines("old", lines), lines("new", fresh)));
  }

  private static Drawing lines(String id, List<Drawing.Line> lines) {
    return new Drawing.Lines(
        id,
        new Drawing.Axis("step", Measure.Kind.COUNT, Drawing.Scale.LINEAR),
        new Drawing.Axis("accuracy", Measure.Kind.SHARE, Drawing.Scale.LINEAR),
        lines);
  }
}
