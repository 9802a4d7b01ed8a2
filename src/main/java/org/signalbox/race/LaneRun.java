package org.signalbox.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signalbox.engine.Engine;
import org.signalbox.engine.EngineCard;
import org.signalbox.engine.Outcome;
import org.signalbox.engine.Result;
import org.signalbox.evaluation.Entry;
import org.signalbox.evaluation.Marks;
import org.signalbox.evaluation.Spent;
import org.signalbox.evaluation.Split;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Answer;
import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/** One engine on its way through a race: a cold turn, repeats where cheap, the user's question. */
final class LaneRun<T extends Task, A extends Answer> {
  /** An engine that needs longer for one fold does no other. */
  private static final long SLOW = Duration.ofSeconds(3).toNanos();

  /** Below this a turn is repeated for its time alone. */
  private static final long QUICK = Duration.ofMillis(300).toNanos();

  private static final int TURNS_FOR_A_MEDIAN = 4;

  private final Engine<T, A> engine;
  private final Split<T, A> split;
  private final Desk desk;
  private final String id;
  private final LaneProgress progress;
  private final Leash leash;
  private final Turns<T, A> turns;
  private final List<Turn<A>> done = new ArrayList<>();
  private Optional<Outcome<A>> outcome = Optional.empty();
  private final Optional<Course> course;
  private Optional<Turn<A>> asked = Optional.empty();
  private Optional<Marks> marks = Optional.empty();

  LaneRun(Engine<T, A> engine, Split<T, A> split, Desk desk) {
    this.engine = engine;
    this.split = split;
    this.desk = desk;
    id = engine.card().id();
    progress = new LaneProgress(id, desk.events());
    leash = new Leash(id, desk);
    turns = new Turns<>(engine, desk, leash, progress);
    course = desk.request().course(id);
  }

  EngineCard card() {
    return engine.card();
  }

  /** The first, cold turn: the first fold, or the question itself where nothing is held out. */
  void cold() {
    progress.plan(usualTurns());
    attempt(
        () -> {
          desk.events().accept(new RaceEvent.LaneStarted(id));
          boolean asked = folds() == 0 || split.question().isEmpty();
          Turns<T, A> turn = turns.within(trials(0));
          done.add(asked ? turn.shown(fold(0)) : turn.silent(fold(0)));
          progress.plan(plannedTurns());
        });
  }

  /** How many turns this lane does before it is asked the user's question. */
  int rounds() {
    if (outcome.isPresent() || done.isEmpty()) {
      return 0;
    }
    if (course.isPresent()) {
      return Math.max(1, course.get().folds());
    }
    long wall = done.getFirst().measurement().wall();
    int wanted = wall < QUICK ? Math.max(folds(), TURNS_FOR_A_MEDIAN) : folds();
    return wall > SLOW ? 1 : Math.max(1, wanted);
  }

  /** A warm turn on another fold, or again on the first ones where there are few. */
  void repeat(int round) {
    boolean time =
        course.isPresent() || done.getFirst().measurement().wall() < turns.left().toNanos();
    if (round < rounds() && time) {
      List<Integer> trials = trials(round % Math.max(1, folds()));
      attempt(() -> done.add(turns.within(trials).silent(fold(round))));
    }
  }

  /** Marks what was held out, then asks the user's question. */
  void answer() {
    score();
    attempt(() -> outcome = Optional.of(new Outcome.Done<>(remarked(reply()))));
  }

  /** What was answered is marked, also when the lane was ended since. */
  private void score() {
    try {
      marks = split.marks(scored());
    } catch (RuntimeException e) {
      outcome = outcome.or(() -> Optional.of(Ending.of(e, card(), Optional.empty())));
    }
  }

  private Result<A> reply() {
    Result<A> first = done.getFirst().result();
    if (folds() == 0) {
      return first;
    }
    return split
        .question()
        .map(
            question -> {
              Turn<A> turn =
                  turns.within(trials(course.map(Course::folds).orElse(0))).shown(question);
              asked = Optional.of(turn);
              return turn.result();
            })
        .orElseGet(
            () ->
                new Result<>(
                    split.heldOut(scored()).orElse(first.answer()),
                    first.usage(),
                    first.remarks()));
  }

  private Result<A> remarked(Result<A> result) {
    int marked = scored().size();
    if (marked == folds()) {
      return result;
    }
    List<Problem> remarks = new ArrayList<>(result.remarks());
    remarks.add(Problem.of("SB-RACE-03", marked, folds()));
    return new Result<>(result.answer(), result.usage(), remarks);
  }

  /** What became of the lane; a lane that never got to its answer was cancelled. */
  Lane lane() {
    Outcome<A> ended =
        outcome.orElseGet(
            () -> new Outcome.Cancelled<>(leash.reason().orElse(Outcome.Reason.USER)));
    Optional<Answer> heldOut = marks.flatMap(m -> split.heldOut(scored())).map(answer -> answer);
    return new Lane(
        engine.card(),
        ended,
        first(),
        warm(),
        marks.map(m -> m.quality(desk.request().seed())),
        heldOut,
        course(),
        new Lane.Laps(marks, done.stream().map(Turn::measurement).toList()));
  }

  private Course course() {
    Stream<Turn<A>> searched =
        Stream.concat(done.stream().limit(Math.max(1, folds())), asked.stream());
    return new Course(scored().size(), searched.map(Turn::trials).toList());
  }

  /** What the search of a turn is to try; empty where that is left to its time. */
  private List<Integer> trials(int turn) {
    return course.map(c -> c.trials(turn)).orElse(List.of());
  }

  /** What the comparison needs; empty unless the lane ended with an answer that could be marked. */
  Optional<Entry> entry() {
    boolean answered = outcome.filter(o -> o instanceof Outcome.Done).isPresent();
    return marks
        .filter(m -> answered)
        .flatMap(m -> first().map(f -> new Entry(engine.card(), m, Spent.of(f, warm()))));
  }

  private Optional<Measurement> first() {
    return done.stream().findFirst().map(Turn::measurement);
  }

  private Optional<Measurement> warm() {
    List<Measurement> repeats =
        done.stream()
            .skip(1)
            .map(Turn::measurement)
            .sorted(Comparator.comparingLong(Measurement::wall))
            .toList();
    return repeats.isEmpty()
        ? Optional.empty()
        : Optional.of(repeats.get((repeats.size() - 1) / 2));
  }

  private int folds() {
    return split.folds().size();
  }

  private T fold(int round) {
    return folds() == 0 ? split.question().orElseThrow() : split.folds().get(round % folds());
  }

  /** The answers to the first folds, as many as it did. */
  List<A> scored() {
    return done.stream().limit(folds()).map(turn -> turn.result().answer()).toList();
  }

  private int usualTurns() {
    return Math.max(1, folds()) + questionTurns();
  }

  private int plannedTurns() {
    return rounds() + questionTurns();
  }

  private int questionTurns() {
    return folds() > 0 && split.question().isPresent() ? 1 : 0;
  }

  /** Does a piece of work that cancel, the time limit and failures end for this lane alone. */
  private void attempt(Runnable work) {
    if (outcome.isEmpty()) {
      outcome =
          leash
              .run(turns.left(), work)
              .<Outcome<A>>map(cause -> Ending.of(cause, engine.card(), leash.reason()))
              .or(() -> outcome);
    }
  }
}
