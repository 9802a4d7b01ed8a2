package org.signalbox.viewmodel;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.signalbox.engine.Cancellation;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.task.Problem;

/** One lesson on the instructor's path: what was bet, what runs, what was found. */
public final class LessonViewModel {
  private final LessonLine line;
  private final LessonBets bets;
  private final ReadOnlyObjectWrapper<LessonStage> stage =
      new ReadOnlyObjectWrapper<>(LessonStage.QUESTION);
  private final ObjectProperty<Wager> room = new SimpleObjectProperty<>();
  private final ObjectProperty<String> person = new SimpleObjectProperty<>("");
  private final ObjectProperty<Wager> own = new SimpleObjectProperty<>();
  private final ObjectProperty<Lesson.Size> size = new SimpleObjectProperty<>(Lesson.Size.FULL);
  private final ReadOnlyObjectWrapper<Optional<Underway>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LessonResult>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Lesson lesson;
  private Cancellation cancellation = new Cancellation();

  LessonViewModel(Lesson lesson, LessonLine line, LessonBets bets) {
    this.lesson = lesson;
    this.line = line;
    this.bets = bets;
    room.set(bets.wager(LessonBets.ROOM, lesson).orElseGet(this::nobody));
    own.set(nobody());
    person.addListener((_, _, who) -> own.set(bets.wager(who, lesson).orElseGet(this::nobody)));
  }

  /** The bet before anybody placed one. */
  public Wager nobody() {
    return switch (lesson.bet()) {
      case Bet.Options options -> Wager.Hands.none(options);
      case Bet.Number _ -> new Wager.Guesses(java.util.List.of());
    };
  }

  public Lesson lesson() {
    return lesson;
  }

  public ReadOnlyObjectProperty<LessonStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** What the room bets. */
  public ObjectProperty<Wager> room() {
    return room;
  }

  /** Who makes a bet of their own; empty for nobody. */
  public ObjectProperty<String> person() {
    return person;
  }

  /** What that person bets. */
  public ObjectProperty<Wager> own() {
    return own;
  }

  public ObjectProperty<Lesson.Size> size() {
    return size;
  }

  /** Empty while nothing runs. */
  public ReadOnlyObjectProperty<Optional<Underway>> running() {
    return running.getReadOnlyProperty();
  }

  /** What was found last; it stays while one looks at other lessons and screens. */
  public ReadOnlyObjectProperty<Optional<LessonResult>> result() {
    return result.getReadOnlyProperty();
  }

  /** Why the last run failed, or could not begin. */
  public ReadOnlyObjectProperty<Optional<Problem>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** How the room's bet ended; empty without a bet or a result. */
  public Optional<Settled> settled(Wager wager) {
    return result
        .get()
        .filter(_ -> wager.bettors() > 0)
        .map(found -> Settled.of(lesson.bet(), wager, found.bet().value()));
  }

  /**
   * Goes one page on; from the bet to the experiment, or to what it found already, and from an
   * experiment that failed to the next try.
   *
   * @return whether there was one
   */
  public boolean next() {
    switch (stage.get()) {
      case QUESTION -> stage.set(LessonStage.BET);
      case BET -> {
        keep();
        if (result.get().isPresent()) {
          stage.set(LessonStage.RESULT);
        } else {
          run();
        }
      }
      // While it runs the result comes by itself; where it failed one may try again.
      case RUN -> run();
      case RESULT -> stage.set(LessonStage.WHY);
      case WHY -> stage.set(LessonStage.CARD);
      case CARD -> {
        stage.set(LessonStage.QUESTION);
        return false;
      }
    }
    return true;
  }

  /** Takes note that the lesson's file, or the language of its words, is another one now. */
  void reread(Lesson changed) {
    result.set(result.get().flatMap(found -> found.toldBy(changed)));
    lesson = changed;
    room.set(bets.wager(LessonBets.ROOM, changed).orElseGet(this::nobody));
    own.set(bets.wager(person.get(), changed).orElseGet(this::nobody));
    if (result.get().isEmpty() && running.get().isEmpty()) {
      stage.set(LessonStage.QUESTION);
    }
  }

  void newRoom() {
    room.set(nobody());
    if (running.get().isEmpty()) {
      stage.set(LessonStage.QUESTION);
    }
  }

  /**
   * Goes one page back; what runs goes on.
   *
   * @return whether there was one
   */
  public boolean back() {
    switch (stage.get()) {
      case QUESTION -> {
        return false;
      }
      case BET -> {
        keep();
        stage.set(LessonStage.QUESTION);
      }
      case RUN, RESULT -> stage.set(LessonStage.BET);
      case WHY -> stage.set(LessonStage.RESULT);
      case CARD -> stage.set(LessonStage.WHY);
    }
    return true;
  }

  /** Runs the experiment, once more where it ran already; one lesson runs at a time. */
  public void run() {
    stage.set(LessonStage.RUN);
    if (running.get().isPresent()) {
      return;
    }
    problem.set(Optional.empty());
    cancellation = new Cancellation();
    line.run(this, cancellation);
  }

  /** Asks the run to end; it may take a moment, which is said at once. */
  public void cancel() {
    running.set(running.get().map(Underway::stopping));
    cancellation.cancel();
  }

  void began() {
    running.set(Optional.of(Underway.begun()));
  }

  void done(double fraction, Duration elapsed) {
    running.set(running.get().map(now -> now.at(fraction, elapsed.toNanos())));
  }

  void found(LessonResult measured) {
    running.set(Optional.empty());
    result.set(measured.toldBy(lesson));
    keep();
    turnFromRun(result.get().isPresent() ? LessonStage.RESULT : LessonStage.BET);
  }

  void cancelled() {
    running.set(Optional.empty());
    turnFromRun(LessonStage.BET);
  }

  void failed(Problem met) {
    running.set(Optional.empty());
    problem.set(Optional.of(met));
  }

  private void turnFromRun(LessonStage to) {
    if (stage.get() == LessonStage.RUN) {
      stage.set(to);
    }
  }

  private void keep() {
    bets.keep(LessonBets.ROOM, lesson, room.get(), result.get());
    if (!person.get().isBlank()) {
      bets.keep(person.get().strip(), lesson, own.get(), result.get());
    }
  }
}
