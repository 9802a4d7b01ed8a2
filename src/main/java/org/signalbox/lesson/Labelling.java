package org.signalbox.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.Fitted;
import org.signalbox.engine.Result;
import org.signalbox.engine.RunContext;
import org.signalbox.evaluation.Share;
import org.signalbox.metering.Energy;
import org.signalbox.metering.Measurement;
import org.signalbox.metering.Meter;
import org.signalbox.metering.MeteredRun;
import org.signalbox.metering.Tariffs;
import org.signalbox.task.Document;
import org.signalbox.task.LabelledText;
import org.signalbox.task.Problem;
import org.signalbox.task.TextClassificationTask;

/**
 * Two engines learn from the same labelled texts and then label the same others, turn and turn
 * about: right answers, time and energy of the labelling itself, with nothing of loading and
 * learning.
 *
 * <p>Setting: texts as {@link Texts#read}; two {@code engines}; {@code taught}, {@code test},
 * {@code turns}.
 */
final class Labelling implements Experiment {
  @Override
  public String kind() {
    return "labelling";
  }

  @Override
  public Form form() {
    return Texts.FORM
        .must(Form.Shape.PAIR, "engines")
        .must(Form.Shape.NUMBER, "taught", "test")
        .may(Form.Shape.NUMBER, "turns");
  }

  @Override
  public Findings run(Setting setting, Kit kit, RunContext context) {
    Texts texts = Texts.read(setting, kit, context);
    Texts.Drawn drawn =
        texts.draw(setting.count("taught"), 0, setting.count("test"), context.seed());
    Meter meter = Meter.here(kit.machine(), Tariffs.read(kit.prices()));
    List<Pupil> pupils = new ArrayList<>();
    try {
      for (var engine : new Named(setting, "engines").all(kit.engines().classification())) {
        pupils.add(pupil(engine, texts.pick(drawn.taught()), context));
      }
      Texts asked = texts.pick(drawn.test());
      int turns = setting.count("turns", 4);
      for (int turn = 0; turn < turns; turn++) {
        Texts piece = piece(asked, turn, turns);
        for (int p = 0; p < pupils.size(); p++) {
          double before = turn + share(p, pupils);
          double after = turn + share(p + 1, pupils);
          pupils.get(p).label(piece, meter, context.part(before / turns, after / turns));
        }
      }
    } finally {
      pupils.forEach(pupil -> pupil.fitted().close());
    }
    return findings(pupils);
  }

  /** The last engine, the one that the first is held against, takes nearly all the time. */
  private static double share(int before, List<Pupil> pupils) {
    return before == pupils.size() ? 1 : 0.1 * before / pupils.size();
  }

  /** Every so manieth text, so that the pieces are alike. */
  static Texts piece(Texts texts, int turn, int turns) {
    return texts.pick(
        IntStream.range(0, texts.texts().size()).filter(i -> i % turns == turn).toArray());
  }

  private static Pupil pupil(
      Engine<TextClassificationTask, LabelledText> engine, Texts taught, RunContext context) {
    RunContext quiet = context.silent();
    TextClassificationTask task = task(taught, taught.labels());
    Fitted<TextClassificationTask, LabelledText> fitted = engine.fit(task, quiet);
    // What is prepared at the first answer belongs to no turn.
    fitted.predict(task(taught.pick(new int[] {0}), new int[] {-1}), quiet);
    return new Pupil(engine, fitted, new ArrayList<>(), new ArrayList<>());
  }

  private static TextClassificationTask task(Texts texts, int[] labels) {
    List<Document> documents =
        texts.texts().stream().map(text -> new Document("text", text)).toList();
    return new TextClassificationTask("lesson", documents, labels, texts.classes());
  }

  /** An engine that has learned, and what its turns gave. */
  private record Pupil(
      Engine<TextClassificationTask, LabelledText> engine,
      Fitted<TextClassificationTask, LabelledText> fitted,
      List<Share> right,
      List<Measurement> turns) {
    void label(Texts piece, Meter meter, RunContext context) {
      int[] unknown = new int[piece.labels().length];
      Arrays.fill(unknown, -1);
      MeteredRun run = meter.begin(context);
      Result<LabelledText> result = fitted.predict(task(piece, unknown), run.context());
      turns.add(run.end(result.usage()));
      int hits = 0;
      for (int i = 0; i < unknown.length; i++) {
        hits += result.answer().best(i) == piece.labels()[i] ? 1 : 0;
      }
      right.add(new Share(hits, unknown.length));
    }

    Share all() {
      return new Share(
          right.stream().mapToInt(Share::right).sum(), right.stream().mapToInt(Share::of).sum());
    }

    double[] seconds() {
      double[] seconds = new double[turns.size()];
      Arrays.setAll(seconds, i -> turns.get(i).wall() / 1e9 / right.get(i).of());
      return seconds;
    }

    double joules(ToDoubleFunction<Energy> end) {
      return turns.stream().mapToDouble(turn -> end.applyAsDouble(turn.energy())).sum()
          / all().of();
    }

    Measure energy() {
      return Measure.of(
          "joules-" + engine.card().id(),
          Measure.Kind.JOULES,
          joules(Energy::value),
          joules(Energy::low),
          joules(Energy::high));
    }
  }

  private static Findings findings(List<Pupil> pupils) {
    Pupil first = pupils.getFirst();
    Pupil second = pupils.getLast();
    double[] ratios = second.seconds();
    double[] quick = first.seconds();
    Arrays.setAll(ratios, i -> ratios[i] / quick[i]);
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.of("lead", Measure.Kind.SHARE, first.all().value() - second.all().value()));
    measures.add(Repeats.median("time-ratio", Measure.Kind.TIME_RATIO, ratios));
    measures.add(
        Measure.of(
            "energy-ratio",
            Measure.Kind.RATIO,
            second.joules(Energy::value) / first.joules(Energy::value),
            second.joules(Energy::low) / first.joules(Energy::high),
            second.joules(Energy::high) / first.joules(Energy::low)));
    List<Drawing.Bar> right = new ArrayList<>();
    List<Drawing.Bar> seconds = new ArrayList<>();
    List<Drawing.Bar> joules = new ArrayList<>();
    for (Pupil pupil : pupils) {
      String id = pupil.engine().card().id();
      Share all = pupil.all();
      Measure quality =
          Measure.of("right-" + id, Measure.Kind.SHARE, all.value(), all.low(), all.high());
      Measure time = Repeats.median("seconds-" + id, Measure.Kind.SECONDS, pupil.seconds());
      Measure energy = pupil.energy();
      measures.addAll(List.of(quality, time, energy));
      right.add(bar(pupil, quality));
      seconds.add(bar(pupil, time));
      joules.add(bar(pupil, energy));
    }
    Energy.Badge badge = second.turns().getFirst().energy().badge();
    return new Findings(
        measures,
        List.of(
            new Drawing.Bars("right", Measure.Kind.SHARE, Drawing.Scale.LINEAR, right),
            new Drawing.Bars("seconds", Measure.Kind.SECONDS, Drawing.Scale.LOG, seconds),
            new Drawing.Bars("joules", Measure.Kind.JOULES, Drawing.Scale.LOG, joules)),
        List.of(Problem.of("SB-LESSON-32", badge.ordinal())));
  }

  private static Drawing.Bar bar(Pupil pupil, Measure measure) {
    return new Drawing.Bar(
        pupil.engine().card().name(),
        measure.value(),
        measure.range(),
        Optional.of(pupil.engine().card().family()));
  }
}
