package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signalbox.engine.Family;
import org.signalbox.engine.RunContext;
import org.signalbox.language.LanguageBench;
import org.signalbox.language.LanguageModel;
import org.signalbox.language.LanguageSpeed;
import org.signalbox.language.Precision;

/**
 * How reading a prompt and writing a token grow with the prompt's length, counted and timed.
 * Without a memory of keys and values each new token would read everything anew, so that it costs
 * what reading the prompt costs.
 *
 * <p>Setting: {@code model}, {@code lengths} in tokens, {@code written}, {@code repeats}, and the
 * model's sizes as {@link MultiplyAdds} names them.
 */
final class Attention implements Experiment {
  @Override
  public String kind() {
    return "attention";
  }

  @Override
  public Form form() {
    return Form.EMPTY
        .must(Form.Shape.WORD, "model")
        .must(Form.Shape.NUMBERS, "lengths")
        .must(Form.Shape.NUMBER, "layers", "width", "keys", "inner", "vocabulary")
        .may(Form.Shape.NUMBER, "written", "repeats");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    LanguageModel model = kit.generator(setting.word("model"), Precision.FAST);
    model.awaitWhole(context.cancellation());
    double[] lengths = setting.numbers("lengths").stream().mapToDouble(x -> x).toArray();
    int repeats = setting.count("repeats", 3);
    LanguageBench bench = new LanguageBench(model, context.ticker());
    Times times =
        new Times(new double[repeats][lengths.length], new double[repeats][lengths.length]);
    int written = setting.count("written", 16);
    bench.once((int) lengths[0], written, _ -> {}, context.cancellation());
    double all = repeats * Arrays.stream(lengths).sum();
    double done = 0;
    for (int r = 0; r < repeats; r++) {
      for (int i = 0; i < lengths.length; i++) {
        RunContext part = context.part(done / all, (done + lengths[i]) / all);
        LanguageSpeed speed =
            bench.once((int) lengths[i], written, part::done, context.cancellation());
        times.reading[r][i] = lengths[i] / speed.prefill();
        times.writing[r][i] = 1 / speed.decode();
        done += lengths[i];
      }
    }
    return new Found(lengths, times, MultiplyAdds.of(setting)).findings();
  }

  /** Seconds by repeat and length. */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Times(double[][] reading, double[][] writing) {}

  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  private record Found(double[] lengths, Times times, MultiplyAdds counts) {
    Findings findings() {
      double longest = lengths[lengths.length - 1];
      double[] attention = Arrays.stream(lengths).map(counts::attentionOfAll).toArray();
      double[] exponents =
          Arrays.stream(times.reading())
              .mapToDouble(t -> Slope.of(lengths, t).exponent())
              .toArray();
      double[] writing =
          Arrays.stream(times.writing())
              .mapToDouble(t -> Slope.of(lengths, t).exponent())
              .toArray();
      return new Findings(
          List.of(
              Repeats.median("time-ratio", Measure.Kind.TIME_RATIO, ratios()),
              Measure.of(
                  "work-ratio",
                  Measure.Kind.RATIO,
                  counts.reading(longest) / counts.writing(longest)),
              Measure.of(
                  "attention-exponent",
                  Measure.Kind.SCORE,
                  Slope.of(lengths, attention).exponent()),
              Repeats.median("reading-exponent", Measure.Kind.SCORE, exponents),
              Repeats.median("writing-exponent", Measure.Kind.SCORE, writing),
              Measure.of("attention-share-short", Measure.Kind.SHARE, share(lengths[0])),
              Measure.of("attention-share-long", Measure.Kind.SHARE, share(longest))),
          List.of(seconds(), work()));
    }

    /** Each repeat's own, at the longest prompt. */
    private double[] ratios() {
      int last = lengths.length - 1;
      double[] ratios = new double[times.reading().length];
      Arrays.setAll(ratios, r -> times.reading()[r][last] / times.writing()[r][last]);
      return ratios;
    }

    private double share(double tokens) {
      return counts.attentionOfAll(tokens) / counts.reading(tokens);
    }

    private Drawing seconds() {
      double[] middle = new double[lengths.length];
      Arrays.setAll(
          middle,
          i -> Repeats.median(Arrays.stream(times.reading()).mapToDouble(t -> t[i]).toArray()));
      Slope fitted = Slope.of(lengths, middle);
      return lines(
          "seconds",
          Measure.Kind.SECONDS,
          List.of(
              Courses.line("without-memory", language(), lengths, List.of(times.reading())),
              Courses.line("with-memory", language(), lengths, List.of(times.writing())),
              curve(
                  "fitted",
                  Drawing.Form.FITTED,
                  Arrays.stream(lengths).map(fitted::at).toArray())));
    }

    private Drawing work() {
      return lines(
          "work",
          Measure.Kind.COUNT,
          List.of(
              curve("without-memory", Drawing.Form.MEASURED, each(counts::reading)),
              curve("with-memory", Drawing.Form.MEASURED, each(counts::writing)),
              curve("attention-alone", Drawing.Form.MEASURED, each(counts::attentionOfAll))));
    }

    private double[] each(java.util.function.DoubleUnaryOperator count) {
      return Arrays.stream(lengths).map(count).toArray();
    }

    private Drawing.Line curve(String label, Drawing.Form form, double[] values) {
      List<Drawing.Point> points = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        points.add(new Drawing.Point(lengths[i], values[i], Optional.empty()));
      }
      return new Drawing.Line(label, Optional.empty(), form, points);
    }

    private static Optional<Family> language() {
      return Optional.of(Family.LANGUAGE);
    }

    private static Drawing lines(String id, Measure.Kind kind, List<Drawing.Line> lines) {
      return new Drawing.Lines(
          id,
          new Drawing.Axis("tokens", Measure.Kind.COUNT, Drawing.Scale.LOG),
          new Drawing.Axis(id, kind, Drawing.Scale.LOG),
          lines);
    }
  }
}
