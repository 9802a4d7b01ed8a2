package org.signalbox.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.signalbox.engine.Cancellation;
import org.signalbox.engine.Family;
import org.signalbox.engine.Progress;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Claim;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Findings;
import org.signalbox.lesson.Form;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Lessons;
import org.signalbox.lesson.Measure;
import org.signalbox.lesson.Setting;
import org.signalbox.race.Background;
import org.signalbox.settings.KeptBet;
import org.signalbox.task.Problem;

/** Two lessons, one with options and one with a number, and what they would find. */
public final class LessonScript implements LessonDesk {
  /** What was kept, the last bet last. */
  public final List<KeptBet> kept = new ArrayList<>();

  public static LessonsViewModel lessons() {
    return new LessonsViewModel(new LessonScript(), Background.sameThread(), UiThread.sameThread());
  }

  public static Lesson options() {
    Bet bet =
        new Bet.Options(
            "lead",
            List.of(
                new Bet.Option("The trees, by far", OptionalDouble.of(0.1), OptionalDouble.empty()),
                new Bet.Option(
                    "Too close to call", OptionalDouble.of(-0.1), OptionalDouble.of(0.1)),
                new Bet.Option(
                    "The language model", OptionalDouble.empty(), OptionalDouble.of(-0.1))));
    return lesson("01-trees", "Trees or a language model on a table?", bet);
  }

  public static Lesson number() {
    return lesson("02-share", "How often are they right?", new Bet.Number("share", "%", 0, 100));
  }

  private static Lesson lesson(String id, String title, Bet bet) {
    Setting setting = new Setting(Path.of(id + ".yaml"), new Form(List.of()), Map.of());
    return new Lesson(
        id,
        Path.of("lessons", id + ".yaml"),
        new Lesson.Told(
            title,
            "344 penguins stand in a table: beak, flipper, weight.\nOne column is to be guessed:"
                + " the species. Boosted trees on one side, a language model of 135 million"
                + " parameters on the other. Who is right more often?",
            Map.of(
                "lead", "Lead of the trees in accuracy",
                "share", "Rows the trees got right",
                "accuracy", "Accuracy",
                "rows", "Rows learned from",
                "xgboost", "XGBoost",
                "smollm2-rows", "SmolLM2 135M"),
            new Lesson.Explained(
                "You trusted the tool that was made for the job. Trees cut a table where the"
                    + " classes part, and need no words for it.",
                "Most people who read the news bet as you did. A language model knows what a"
                    + " penguin is, but it reads these rows as sentences of digits."),
            List.of(
                new Lesson.Counter(
                    "With four to sixteen labelled rows a language model can be ahead.",
                    Optional.of("TabLLM wins on some of nine sets up to 16 rows"),
                    "Hegselmann et al., TabLLM, arXiv 2210.10723, 2023")),
            new Lesson.Try(
                "Drop a table of your own on Explore and press Race all.",
                Lesson.Opens.EXPLORE,
                Optional.of("penguins")),
            Optional.of(new Lesson.Source("palmerpenguins 0.1.6", "CC0-1.0"))),
        new Lesson.Plan(4, List.of("smollm2-135m-instruct"), 700),
        bet,
        new Lesson.Trial("race", setting, setting),
        new Claim(
            "lead",
            Claim.Side.AT_LEAST,
            0.05,
            "The trees are at least five points better, with the whole interval."));
  }

  @Override
  public Lessons.Shelf shelf() {
    return new Lessons.Shelf(
        List.of(options(), number()),
        List.of(Problem.of("SB-LESSON-12", "lessons/my-own.yaml", 7, "question")));
  }

  @Override
  public Optional<Problem> hindrance(Lesson lesson) {
    return lesson.id().startsWith("02")
        ? Optional.of(Problem.of("SB-LESSON-28", lesson.told().title(), 700, 512.0))
        : Optional.empty();
  }

  @Override
  public LessonResult run(
      Lesson lesson, Lesson.Size size, Progress progress, Cancellation cancellation) {
    progress.done(0.5);
    cancellation.check();
    Measure lead = Measure.of("lead", Measure.Kind.SCORE, 0.31, 0.22, 0.4);
    Measure share = Measure.of("share", Measure.Kind.SHARE, 0.983, 0.961, 0.995);
    return new LessonResult(
        lesson,
        size,
        new Findings(List.of(lead, share), drawings()),
        lesson.bet().measure().equals("lead") ? lead : share,
        lead,
        12.5);
  }

  private static List<Drawing> drawings() {
    return List.of(
        new Drawing.Bars(
            "accuracy",
            Measure.Kind.SHARE,
            Drawing.Scale.LINEAR,
            List.of(
                bar("xgboost", 0.983, Family.TABULAR), bar("smollm2-rows", 0.67, Family.LANGUAGE))),
        new Drawing.Lines(
            "share",
            new Drawing.Axis("rows", Measure.Kind.COUNT, Drawing.Scale.LOG),
            new Drawing.Axis("accuracy", Measure.Kind.SHARE, Drawing.Scale.LINEAR),
            List.of(
                line("xgboost", Family.TABULAR, 0.4, 0.7, 0.93, 0.98),
                line("smollm2-rows", Family.LANGUAGE, 0.55, 0.6, 0.64, 0.67))),
        new Drawing.Shaded(
            "sureness",
            List.of(
                new Drawing.Piece("The", 0.98),
                new Drawing.Piece(" penguin", 0.71),
                new Drawing.Piece(" flies", 0.08))),
        new Drawing.Grid(
            "answers",
            List.of("asked", "answered"),
            List.of(List.of("Which species?", "Gentoo"), List.of("How heavy?", "5,400 g"))));
  }

  private static Drawing.Bar bar(String engine, double value, Family family) {
    return new Drawing.Bar(
        engine,
        value,
        Optional.of(new Measure.Range(value - 0.04, value + 0.01)),
        Optional.of(family));
  }

  private static Drawing.Line line(String engine, Family family, double... shares) {
    List<Drawing.Point> points = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      points.add(
          new Drawing.Point(
              4 * Math.pow(4, i),
              shares[i],
              Optional.of(new Measure.Range(shares[i] - 0.05, shares[i] + 0.01))));
    }
    return new Drawing.Line(engine, Optional.of(family), Drawing.Form.MEASURED, points);
  }

  @Override
  public Lesson read(Path file) {
    return options();
  }

  @Override
  public Path copy(Lesson lesson) {
    return Path.of("my-" + lesson.id() + ".yaml");
  }

  @Override
  public List<KeptBet> bets() {
    return List.copyOf(kept);
  }

  @Override
  public void keep(KeptBet bet) {
    kept.add(bet);
  }

  @Override
  public void forget(String who) {
    kept.removeIf(bet -> bet.who().equals(who));
  }

  @Override
  public long nanos() {
    return 0;
  }
}
